import type { Locator, Page } from "playwright/test";
import type { FreeTimesDto } from "@/lib/appointments/find-free-times.schema";
import { addDays, formatDay } from "@/lib/kernel/day";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { dragToDay, openWeek, visitBlock } from "./support/calendar";
import { bookMovable } from "./support/courses";
import { tabTo } from "./support/focus";
import { registerPatient } from "./support/patients";
import { chooseCourse, deepCheeks, overrideReason, saveButton } from "./support/plan-editor";
import { signIn, signOut } from "./support/sign-in";
import { expect, test } from "./support/test";
import { sidewaysOverflow, viewports } from "./support/viewports";

const whyDialog = (page: Page): Locator => page.getByRole("dialog", { name: "Why this finding?" });
const whyButton = (page: Page, message: RegExp): Locator =>
  page.getByRole("button", { name: new RegExp(`^Why\\? .*${message.source}`) }).first();

/** A course of 0.5 mm whose two sessions are booked past the needle's 21 days and inside the healing window's 40. */
async function bookInsideHealing(api: Api): Promise<PlanDto> {
  const { id: patientId } = await registerPatient(api);
  const sessions = [{ lengthHundredthsMm: 50 }, { lengthHundredthsMm: 50 }];
  const plan: PlanDto = await api.post("/plans", {
    patientId,
    indication: "acne_scars",
    zones: ["cheeks_chin"],
    sessions,
  });
  const placements = [];
  for (const [index, { id }] of plan.sessions.entries()) {
    const from = addDays(plan.today, 14 + index * 28);
    const span = { planSessionId: id ?? "", from, to: addDays(from, 4) };
    const { days } = await api.get<FreeTimesDto>("/free-times", span);
    const time = days.flatMap(({ times }) => times)[0];
    if (time === undefined)
      throw new Error("the demo clinic has no free time in these five days: start from a fresh one");
    const { startsAt, clinicianId, roomId } = time;
    placements.push({ number: index + 1, startsAt, clinicianId, roomId });
  }
  await api.post(`/plans/${plan.id}/bookings`, { version: plan.version, placements });
  return api.get(`/plans/${plan.id}`);
}

test("a finding says why by keyboard: its rule, its numbers, who may let it pass and where it comes from", async ({
  page,
}) => {
  const api = await Api.signedIn("prescriber");
  const { id } = await registerPatient(api);
  await signIn(page, "prescriber");
  await page.goto(`/patients/${id}/plans/new`);
  await chooseCourse(page, deepCheeks);
  const why = whyButton(page, /1\.5 mm is too deep/);
  const dialog = whyDialog(page);
  for (const key of ["Enter", "Space"]) {
    await tabTo(why);
    await page.keyboard.press(key);
    await expect(dialog.getByRole("heading", { name: "Too deep for this zone" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(why).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText(/ZONE_TOO_DEEP · protocol version \d/);
  await expect(dialog).toContainText("No needle is longer than 1.0 mm on the face");
  for (const [term, value] of [
    ["Zone", "cheeks and chin"],
    ["Needle", "1.5 mm"],
    ["Limit", "1.0 mm"],
    ["May override it", "prescriber"],
  ]) {
    await expect(dialog.getByText(term ?? "", { exact: true }).locator("xpath=following-sibling::dd")).toHaveText(
      value ?? "",
    );
  }
  await expect(dialog).toContainText("Stands in the text this protocol is built on.");
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await test.step("an override keeps the keyboard at its finding, and asks why on the course's page too", async () => {
    await page.getByRole("button", { name: "Override…" }).click();
    const asking = page.getByRole("dialog", { name: "Override a rule" });
    await asking.getByRole("textbox", { name: "Reason" }).fill(overrideReason);
    await asking.getByRole("button", { name: "Override with this reason" }).click();
    await expect(page.locator(":focus")).toContainText(/Overridden\..*1\.5 mm is too deep/);
    await page.getByRole("button", { name: "Take back" }).click();
    await expect(page.locator(":focus")).toContainText(/Blocked\..*1\.5 mm is too deep/);
    await page.getByRole("button", { name: "Override…" }).click();
    await asking.getByRole("textbox", { name: "Reason" }).fill(overrideReason);
    await asking.getByRole("button", { name: "Override with this reason" }).click();
    await saveButton(page).click();
    await expect(page.getByText(/^Overridden by Dr Paula Vega, /)).toBeVisible();
    await expect(page.getByText(`Reason: ${overrideReason}`)).toBeVisible();
    await page.setViewportSize(viewports.phone);
    await whyButton(page, /1\.5 mm is too deep/).click();
    await expect(dialog.getByRole("heading", { name: "Too deep for this zone" })).toBeVisible();
    expect(await sidewaysOverflow(page)).toBe(0);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(whyButton(page, /1\.5 mm is too deep/)).toBeFocused();
  });
  await api.dispose();
});

test("the healing window is acknowledged, never overridden; the desk sees neither button, and may ask why", async ({
  page,
}) => {
  const api = await Api.signedIn("clinician");
  const plan = await bookInsideHealing(api);
  const decide = page.getByRole("button", { name: /^(Override|Acknowledge|Take back|Change reason)/ });

  await test.step("at the desk", async () => {
    await signIn(page, "desk");
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByText("May be acknowledged by: clinician, prescriber.").first()).toBeVisible();
    await expect(decide).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Decide in the editor" })).toHaveCount(0);
    await whyButton(page, /still rebuilds/).click();
    const dialog = whyDialog(page);
    await expect(dialog.getByRole("heading", { name: "The skin still rebuilds" })).toBeVisible();
    await expect(dialog).toContainText(`the session on ${formatDay(plan.sessions[0]?.date ?? "")}`);
    await expect(dialog).toContainText(/Gone from.*May acknowledge it/);
  });

  await test.step("with the clinician", async () => {
    await signOut(page);
    await signIn(page, "clinician");
    await page.goto(`/plans/${plan.id}/edit`);
    await expect(page.getByRole("button", { name: /^Override/ })).toHaveCount(0);
    await page.getByRole("button", { name: "Acknowledge…" }).click();
    const asking = page.getByRole("dialog", { name: "Acknowledge the healing window" });
    await asking.getByRole("textbox", { name: "Reason" }).fill("Healed fast after the last course");
    await asking.getByRole("button", { name: "Acknowledge with this reason" }).click();
    await expect(page.locator(":focus")).toContainText(/Acknowledged\..*still rebuilds/);
    await expect(page.getByRole("status").filter({ hasText: "1 acknowledged" })).toBeVisible();
    await saveButton(page).click();
    await expect(page).toHaveURL(new RegExp(`/plans/${plan.id}$`));
    await expect(page.getByText(/^Acknowledged by .+, /)).toBeVisible();
    await expect(page.getByText("HEALING_WINDOW_OPEN")).toBeVisible();
  });
  await api.dispose();
});

test("a visit dropped on a day that is too early says why, and so does the day in its dialog", async ({ page }) => {
  test.slow();
  const api = await Api.signedIn("prescriber");
  const { plan, bookedOn, tooEarly, earliest } = await bookMovable(api);
  await signIn(page, "desk");
  await openWeek(page, bookedOn);
  const { drop } = await dragToDay(page, visitBlock(page, plan.patientName, "2 of 4"), bookedOn, tooEarly);
  await drop();
  const dialog = whyDialog(page);
  await whyButton(page, /needs 42 days/).click();
  await expect(dialog.getByRole("heading", { name: "Too soon after the last needling" })).toBeVisible();
  await expect(dialog).toContainText(`Gone from${formatDay(earliest)}`);
  await expect(dialog).toContainText(/Governed bythe session on .* with 1\.5 mm/);
  await expectAccessible(page);
  // Axe works in a tab of its own, which may take the focus away from this one.
  await dialog.press("Escape");
  await expect(dialog).toBeHidden();

  await page.getByRole("button", { name: "Other times" }).click();
  const moving = page.getByRole("dialog", { name: /^Move/ });
  await expect(moving).toBeVisible();
  const [year = "", month = "", date = ""] = tooEarly.split("-");
  await moving.getByRole("spinbutton").first().focus();
  await page.keyboard.type(`${date}${month}${year}`);
  await moving.getByRole("button", { name: /^Why\? .*needs 42 days/ }).click();
  await expect(dialog.getByRole("heading", { name: "Too soon after the last needling" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(moving).toBeVisible();
  await api.dispose();
});
