import type { Page } from "playwright/test";
import { parseCalendar, textOf } from "../unit/feeds/parse-calendar";
import { expectAccessible } from "./support/accessible";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const addressOf = (page: Page) => page.getByLabel("Address", { exact: true }).inputValue();

/** Ends the newest feed through the page, whose button says what that means. */
async function revokeNewest(page: Page) {
  await page
    .getByRole("button", { name: /^Revoke the feed of/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Revoke: its calendars stop updating" }).click();
  await expect(page.getByText(/^The feed of .* is revoked$/)).toBeVisible();
}

test("a clinician makes the address of their calendar, subscribes to it, and ends it", async ({
  page,
  context,
  playwright,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn(page, "clinician");
  await page.goto("/calendar");
  await page.getByRole("link", { name: "Calendar feeds" }).click();
  await page.getByRole("button", { name: "Make an address" }).click();
  await expect(page.getByText("The address is ready")).toBeVisible();
  await expectAccessible(page);
  const url = await addressOf(page);
  await page.getByRole("button", { name: "Copy address" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url);

  // A calendar program: no cookie, no sign-in.
  const program = await playwright.request.newContext();
  const answer = await program.get(url);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(answer.headers()["cache-control"]).toContain("private");
  const calendar = parseCalendar(await answer.text());
  expect(textOf(calendar, "X-WR-CALNAME")).toBe("Carl Lindqvist, Cadence Demo Clinic");
  const again = await program.get(url, { headers: { "if-none-match": answer.headers().etag ?? "" } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);

  await page.reload();
  await expect(page.getByText("The address is ready")).toHaveCount(0);
  await revokeNewest(page);
  expect((await program.get(url)).status()).toBe(404);
  expect((await program.get(url.replace(/[\w-]{43}/, "x".repeat(43)))).status()).toBe(404);
  expect((await program.post(url)).status()).toBe(405);
  await program.dispose();
});

test("a patient takes their visits into their own calendar from the portal", async ({ page, playwright }) => {
  await signIn(page, "patient");
  await page.getByRole("link", { name: "Add to my calendar" }).click();
  await page.getByRole("button", { name: "Make an address" }).click();
  await expect(page.getByText("The address is ready")).toBeVisible();
  await expectAccessible(page);
  const program = await playwright.request.newContext();
  const url = await addressOf(page);
  const answer = await program.get(url);
  const text = (await answer.text()).replaceAll("\r\n ", "");
  expect(textOf(parseCalendar(await answer.text()), "X-WR-CALNAME")).toBe("Cadence Demo Clinic");
  expect(text).not.toMatch(/\d mm/);
  await revokeNewest(page);
  await expect(page.getByText("The address is ready")).toHaveCount(0);
  expect((await program.get(url)).status()).toBe(404);
  await program.dispose();
});
