import { prisma } from "@/lib/db/client";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";
import { bookNow } from "./support/today";
import { sidewaysOverflow, viewports } from "./support/viewports";
import {
  beginVisit,
  cardIn,
  clearHistory,
  confirmIdentity,
  disinfect,
  expectCurrent,
  expectSaved,
  giveAftercare,
  openFromBoard,
  reaffirm,
  signRecord,
  skipNumbing,
  takePhotos,
  treat,
} from "./support/visit";

test.setTimeout(300_000);

test("a day of two patients whose visits overlap, on the desk's screen and a tablet, each seeing what the other does", async ({
  page: tablet,
  browser,
  complaints,
}) => {
  const api = await Api.signedIn("prescriber");
  const [first, second] = [await bookNow(api, 0), await bookNow(api, 1)];
  const context = await browser.newContext({ viewport: viewports.desk, reducedMotion: "reduce" });
  complaints.watch(context);
  const desk = await context.newPage();
  await signIn(desk, "desk");
  await desk.goto("/today");
  await tablet.setViewportSize(viewports.tablet);
  await signIn(tablet, "clinician");
  await tablet.goto("/today");
  for (const page of [desk, tablet]) {
    await expect(cardIn(page, "Expected", first.name)).toBeVisible();
    await expect(page.getByText("Live", { exact: true })).toBeVisible();
  }

  // The desk receives both; the tablet sees them come without being touched.
  for (const { name } of [first, second]) {
    await desk.getByRole("button", { name: `${name} has arrived` }).click();
    await expect(cardIn(desk, "Arrived", name)).toBeVisible();
    await expect(cardIn(tablet, "Arrived", name)).toBeVisible();
  }
  // The desk does not open the record.
  await expect(desk.getByRole("link", { name: `Open visit of ${first.name}` })).toHaveCount(0);

  // The first goes as far as the numbing; the second is begun meanwhile.
  await openFromBoard(tablet, first.name);
  await confirmIdentity(tablet);
  await clearHistory(tablet);
  await reaffirm(tablet);
  await takePhotos(tablet, "before");
  await expectCurrent(tablet, "Numbing");
  const checks = cardIn(desk, "Arrived", first.name);
  await expect(checks.getByText("Consent confirmed")).toBeAttached();
  await expect(checks.getByText("Photos taken")).toBeAttached();
  await tablet.getByRole("link", { name: "Today" }).first().click();
  await openFromBoard(tablet, second.name);
  await confirmIdentity(tablet);
  await expectCurrent(tablet, "History and contraindications");

  // Back to the first, to the signature.
  await tablet.getByRole("link", { name: "Today" }).first().click();
  await openFromBoard(tablet, first.name);
  await skipNumbing(tablet);
  await expect(cardIn(desk, "Treatment", first.name)).toBeVisible();
  await disinfect(tablet);
  await treat(tablet, `S-${Date.now()}-1`);
  await expect(cardIn(desk, "Recovery", first.name)).toBeVisible();
  await expect(cardIn(desk, "Recovery", first.name).getByRole("timer")).toContainText("0 min");
  await takePhotos(tablet, "after");
  await giveAftercare(tablet);
  await expectCurrent(tablet, "Sign the record");
  expect(await sidewaysOverflow(tablet)).toBe(0);
  await expectAccessible(tablet);
  await signRecord(tablet);
  await expectAccessible(tablet);
  await expect(cardIn(desk, "Done", first.name)).toBeVisible();
  await expectAccessible(desk);

  // Locked: there are addenda alone.
  await tablet.getByLabel("What is to be added").fill("Called in the evening: all is well.");
  await tablet.getByRole("button", { name: "Add to the record" }).click();
  await expect(tablet.getByText("Called in the evening: all is well.")).toBeVisible();

  // The second is sent home, with the reason.
  await tablet.getByRole("link", { name: "Today" }).first().click();
  await openFromBoard(tablet, second.name);
  await tablet.getByRole("button", { name: "End without a treatment…" }).click();
  await tablet.getByLabel("Why nothing was done").fill("A cold sore on the lip");
  await tablet.getByRole("button", { name: "End the visit untreated" }).click();
  await expect(tablet.getByText("This visit ended without a treatment")).toBeVisible();
  await expect(cardIn(desk, "Done", second.name).getByText("Not treated")).toBeVisible();
  await expect(desk.getByText("A cold sore on the lip")).toHaveCount(0);
  await context.close();
  await api.dispose();
});

test("without a network the visit goes on: what is done is on the device, survives a reload, and is at the server once", async ({
  page,
  complaints,
}) => {
  complaints.expectSome(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/);
  const api = await Api.signedIn("prescriber");
  const { name, appointmentId, clinicId } = await bookNow(api, 0);
  await page.setViewportSize(viewports.tablet);
  await signIn(page, "clinician");
  await beginVisit(page, name);
  await confirmIdentity(page);
  await expectCurrent(page, "History and contraindications");

  const stepsOf = async () => {
    const visit = await prisma().visit.findFirstOrThrow({
      where: { clinicId, appointmentId },
      include: { steps: true },
    });
    return visit.steps.map(({ step }) => step).sort();
  };
  // What is on its way counts as kept until it is answered.
  await expect.poll(stepsOf).toEqual(["identity_recheck"]);
  await expectSaved(page, "Identity");

  await page.context().setOffline(true);
  await clearHistory(page);
  await expect(page.getByText("Saved on this device, sending when the network is back: 2")).toBeVisible();
  await reaffirm(page);
  await takePhotos(page, "before");
  await expect(page.getByText("Saved on this device, sending when the network is back: 4")).toBeVisible();
  await expectCurrent(page, "Numbing");
  await expectAccessible(page);
  expect(await stepsOf()).toEqual(["identity_recheck"]);

  await page.context().setOffline(false);
  await expect(page.getByText(/^Saved on this device/)).toHaveCount(0);
  await expect
    .poll(stepsOf)
    .toEqual(["consent_reaffirmed", "contraindications_clear", "identity_recheck", "photos_before"]);
  await page.reload();
  await expectCurrent(page, "Numbing");
  expect(await prisma().consentReaffirmation.count({ where: { clinicId, visit: { appointmentId } } })).toBe(1);
  await api.dispose();
});

test("what somebody else did meanwhile is shown with what was entered, and nothing is lost or done twice", async ({
  page,
  complaints,
}) => {
  complaints.expectSome(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource|409/);
  const api = await Api.signedIn("prescriber");
  const { name, appointmentId, clinicId } = await bookNow(api, 1);
  await page.setViewportSize(viewports.tablet);
  await signIn(page, "clinician");
  await beginVisit(page, name);
  await expectCurrent(page, "Identity");
  await page.context().setOffline(true);
  await confirmIdentity(page);
  await expect(page.getByText("Saved on this device, sending when the network is back: 1")).toBeVisible();
  const { id: visitId } = await prisma().visit.findFirstOrThrow({ where: { clinicId, appointmentId } });
  const elsewhere = { version: 1, checked: ["name", "photo_id"], planConfirmed: true };
  await api.post(`/visits/${visitId}/identity`, elsewhere);

  await page.context().setOffline(false);
  const refused = page.getByRole("alert").filter({ hasText: "Not recorded: Identity confirmed" });
  await expect(refused).toBeVisible();
  await expect(refused.getByText("Date of birth")).toBeVisible();
  await expectAccessible(page);
  await refused.getByRole("button", { name: "Discard this entry" }).click();
  await expect(refused).toHaveCount(0);
  await expectCurrent(page, "History and contraindications");
  await api.dispose();
});
