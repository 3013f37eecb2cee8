import { prisma } from "@/lib/db/client";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";
import { bookNow } from "./support/today";
import { beginVisit, confirmIdentity, expectCurrent } from "./support/visit";

const gone = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|Failed to fetch|Failed to load resource/;

test("an answer that is lost on the way is asked for again by itself: a patient is registered once", async ({
  page,
  complaints,
}) => {
  complaints.expectSome(gone);
  await signIn(page, "desk");
  await page.goto("/patients/new");
  const familyName = `Lost${Date.now()}`;
  const keys: (string | undefined)[] = [];
  await page.route("**/patients/new", async (route) => {
    const request = route.request();
    if (request.headers()["next-action"] === undefined) return route.continue();
    keys.push(request.headers()["idempotency-key"]);
    if (keys.length > 1) return route.continue();
    // The server does it; nobody hears of it.
    await route.fetch();
    return route.abort("connectionreset");
  });
  await page.getByLabel("Given name").fill("Ada");
  await page.getByLabel("Family name").fill(familyName);
  await page.getByRole("group", { name: "Birth date" }).getByRole("spinbutton").first().click();
  await page.keyboard.type("03051990");
  await page.getByRole("button", { name: "Register" }).click();
  await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: `Ada ${familyName}` })).toBeVisible();
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(keys[0]);
  expect(await prisma().patient.count({ where: { familyName } })).toBe(1);
});

test("a network that goes while the page is being drawn anew takes nothing away", async ({ page, complaints }) => {
  complaints.expectSome(gone);
  const api = await Api.signedIn("prescriber");
  const { name } = await bookNow(api, 0);
  await signIn(page, "clinician");
  await beginVisit(page, name);
  await expectCurrent(page, "Identity");
  const state = { isGone: true, lost: 0 };
  await page.route("**/visits/*", async (route) => {
    if (!state.isGone || route.request().headers().rsc === undefined) return route.continue();
    state.lost += 1;
    return route.abort("internetdisconnected");
  });
  await confirmIdentity(page);
  await expect.poll(() => state.lost).toBeGreaterThan(0);
  await expectCurrent(page, "History and contraindications");
  await expect(page.getByText("No connection. What you sent goes on by itself once it is back.")).toBeVisible();
  await expectAccessible(page);
  state.isGone = false;
  await expect(page.getByText("No connection.")).toHaveCount(0);
  // The page has been read anew: who confirmed stands on the step.
  await expect(page.getByText(/^\d{2}:\d{2}, /)).toBeVisible();
  await api.dispose();
});

test("without a network a link waits where it was asked for, and leads on once it is back", async ({
  page,
  complaints,
}) => {
  complaints.expectSome(gone);
  await signIn(page, "desk");
  await page.goto("/today");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText("No connection. What you sent goes on by itself once it is back.")).toBeVisible();
  await page.getByRole("link", { name: "Waitlist" }).click();
  await page.context().setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Waitlist" })).toBeVisible();
  await expect(page.getByText("No connection.")).toHaveCount(0);
});
