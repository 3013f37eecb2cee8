import type { Page } from "playwright/test";
import type { FreeTimesDto } from "@/lib/appointments/find-free-times.schema";
import type { HeldTimeDto } from "@/lib/appointments/hold-time.schema";
import { addDays, type Day, formatDay, weekday } from "@/lib/kernel/day";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { openDay, openWeek, visitBlock } from "./support/calendar";
import { planDeepCheeks } from "./support/courses";
import { tabTo } from "./support/focus";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

/** A Tuesday some weeks on, on which the demo clinic is open and little is booked. */
const openTuesday = (today: Day): Day => addDays(today, 9 - weekday(today) + 14 * 7);

const bookDialog = (page: Page) => page.getByRole("dialog", { name: "Book a visit" });

test.describe("booking from the calendar", () => {
  let prescriber: Api;
  let plan: PlanDto;
  let day: Day;
  test.beforeEach(async ({ page }) => {
    prescriber = await Api.signedIn("prescriber");
    plan = await planDeepCheeks(prescriber);
    day = openTuesday(plan.today);
    await signIn(page, "desk");
  });
  test.afterEach(() => prescriber.dispose());
  const booked = async () => (await prescriber.get<PlanDto>(`/plans/${plan.id}`)).sessions.filter(({ date }) => date);

  test("a click on free time books the due session of a patient there, and Undo takes it back", async ({ page }) => {
    await openDay(page, day);
    const dialog = bookDialog(page);
    // The middle of the first clinician's morning: the dialog says which quarter of an hour it is.
    const head = await page.getByText("Carl Lindqvist", { exact: true }).first().boundingBox();
    const ten = await page.getByText("10:00", { exact: true }).first().boundingBox();
    if (!head || !ten) throw new Error("the calendar is not drawn");
    await page.mouse.click(head.x + head.width / 2, ten.y + ten.height / 2 + 4);
    await expect(dialog).toBeVisible();
    await dialog.getByRole("combobox", { name: "Patient" }).fill(plan.patientName);
    await page.getByRole("option", { name: plan.patientName }).click();
    await expect(dialog.getByRole("radio", { name: /^Session 1 of 4, 1\.5 mm/ })).toBeChecked();
    await expect(dialog.getByRole("status").filter({ hasText: "is free and within the rules" })).toContainText(
      "With Carl Lindqvist",
    );
    await expectAccessible(page);
    await dialog.getByRole("button", { name: `Book ${formatDay(day)}, 10:00` }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(`Booked for ${formatDay(day)}, 10:00`)).toBeVisible();
    await expect(visitBlock(page, plan.patientName, "1 of 4")).toHaveAccessibleName(/10:00–11:30, Carl Lindqvist/);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Booking taken back")).toBeVisible();
    await expect(visitBlock(page, plan.patientName, "1 of 4")).toBeHidden();
    expect(await booked()).toEqual([]);
  });

  test("a time held for somebody stands on the day and in the week, with whom it is for and until when", async ({
    page,
  }) => {
    const planSessionId = plan.sessions[0]?.id ?? "";
    const { days } = await prescriber.get<FreeTimesDto>("/free-times", { planSessionId, from: day, to: day });
    const [first] = days[0]?.times ?? [];
    if (first === undefined) throw new Error("nothing is free that day");
    const { startsAt, clinicianId, roomId } = first;
    const held = await prescriber.post<HeldTimeDto>("/held-times", { planSessionId, startsAt, clinicianId, roomId });
    const sign = page.getByText(new RegExp(`^Held for ${plan.patientName} until \\d\\d:\\d\\d$`));
    await openDay(page, day);
    await expect(sign).toBeVisible();
    await expectAccessible(page);
    await openWeek(page, day);
    await expect(sign).toBeVisible();
    await prescriber.post(`/held-times/${held.id}/release`, {});
    await page.reload();
    await expect(page.getByText("10:00", { exact: true }).first()).toBeVisible();
    await expect(sign).toBeHidden();
  });

  test("a day the rules refuse says why, and offers the next legal ones", async ({ page }) => {
    await openDay(page, day);
    await page.getByRole("button", { name: "Book a visit" }).click();
    const dialog = bookDialog(page);
    await dialog.getByRole("combobox", { name: "Patient" }).fill(plan.patientName);
    await page.getByRole("option", { name: plan.patientName }).click();
    await dialog.getByRole("status").filter({ hasText: "Choose a time" }).getByRole("button").first().click();
    await dialog.getByRole("button", { name: `Book ${formatDay(day)}` }).click();
    await expect(dialog).toBeHidden();

    const next = addDays(day, 1);
    await openDay(page, next);
    await page.getByRole("button", { name: "Book a visit" }).click();
    await dialog.getByRole("combobox", { name: "Patient" }).fill(plan.patientName);
    await page.getByRole("option", { name: plan.patientName }).click();
    await expect(dialog.getByRole("radio", { name: /^Session 2 of 4/ })).toBeChecked();
    const refused = dialog.getByRole("status").filter({ hasText: `Not possible on ${formatDay(next)}` });
    await expect(refused).toContainText(`Earliest ${formatDay(addDays(day, 42))}`);
    await expect(dialog.getByRole("button", { name: "Choose patient and time" })).toBeDisabled();
    await expectAccessible(page);
    await refused.getByRole("button", { name: formatDay(addDays(day, 42)) }).click();
    await dialog.getByRole("button", { name: `Book ${formatDay(addDays(day, 42))}` }).click();
    await expect(dialog).toBeHidden();
    expect((await booked()).map(({ date }) => date)).toEqual([day, addDays(day, 42)]);
  });

  test("the keyboard alone books at a typed time", async ({ page }) => {
    await openDay(page, day);
    await tabTo(page.getByRole("button", { name: "Book a visit" }));
    await page.keyboard.press("Enter");
    const dialog = bookDialog(page);
    await expect(dialog.getByRole("combobox", { name: "Patient" })).toBeFocused();
    await page.keyboard.type(plan.patientName);
    await expect(page.getByRole("option", { name: plan.patientName })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("radio", { name: /^Session 1 of 4/ })).toBeChecked();
    await tabTo(dialog.getByRole("spinbutton", { name: /hour/ }));
    await page.keyboard.type("1145");
    const confirm = dialog.getByRole("button", { name: `Book ${formatDay(day)}, 11:45` });
    await expect(confirm).toBeEnabled();
    await tabTo(confirm);
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    expect((await booked()).map(({ date, time }) => [date, time])).toEqual([[day, "11:45"]]);
  });
});
