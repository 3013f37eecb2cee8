import type { CalendarDto } from "@/lib/appointments/list-appointments.schema";
import { formatDay } from "@/lib/kernel/day";
import type { PatientDto } from "@/lib/patients/patient-fields.schema";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { bookMovable } from "./support/courses";
import { expectFocused, tabTo } from "./support/focus";
import { openFollowUps, planDue, rowOf, toggleOf } from "./support/follow-ups";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test.describe("the desk works off the follow-ups", () => {
  let prescriber: Api;
  let familyName: string;
  let patients: PatientDto[];

  test.beforeEach(async ({ page }) => {
    prescriber = await Api.signedIn("prescriber");
    ({ familyName, patients } = await planDue(prescriber, 2));
    await signIn(page, "desk");
    await openFollowUps(page, familyName);
  });
  test.afterEach(() => prescriber.dispose());

  test("who is due says why, and one press books one of the next times; Undo takes it back", async ({ page }) => {
    const name = patients[0]?.name ?? "";
    await expect(rowOf(page, name)).toContainText("Session 1 of 3 is due: from");
    await expect(rowOf(page, name)).toContainText("Since today");
    await toggleOf(page, name).click();
    await expect(page.getByRole("heading", { name: "Next times to offer" })).toBeVisible();
    const times = rowOf(page, name).getByRole("button", { name: /^Book / });
    await expect(times).toHaveCount(3);
    await expectAccessible(page);
    await times.first().click();
    await expect(page.getByText(`Session 1 booked for ${name}`)).toBeVisible();
    await expect(page.getByText("There is no e-mail address: tell the patient.")).toBeVisible();
    await expect(rowOf(page, name)).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText(`The booking of ${name} is taken back`)).toBeVisible();
    await expect(rowOf(page, name)).toBeVisible();
  });

  test("by keyboard alone: j and k move, Enter opens, b books, a notes, s snoozes until a day", async ({ page }) => {
    test.slow();
    const toggles = page.getByRole("button", { name: /, session \d of 3/ });
    await tabTo(toggles.first());
    await page.keyboard.press("j");
    await expectFocused(toggles.nth(1));
    await page.keyboard.press("k");
    await expectFocused(toggles.first());
    await page.keyboard.press("Enter");
    await expect(toggles.first()).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("Enter");
    await expect(toggles.first()).toHaveAttribute("aria-expanded", "false");

    await page.keyboard.press("a");
    await expect(page.getByRole("dialog", { name: /^What was tried for/ })).toBeVisible();
    await expectFocused(page.getByLabel("What came of it"));
    await page.keyboard.type("no answer, left a message");
    await tabTo(page.getByRole("button", { name: "Keep this note" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("listitem").filter({ hasText: "no answer, left a message" }).first()).toBeVisible();

    await tabTo(toggles.first(), "Shift+Tab");
    await page.keyboard.press("s");
    await expect(page.getByRole("dialog", { name: /in peace$/ })).toBeVisible();
    await page.keyboard.type("calls back next week");
    await tabTo(page.getByRole("button", { name: /^Snooze until/ }));
    await page.keyboard.press("Enter");
    await expect(toggles).toHaveCount(1);
    await expectFocused(toggles.first());

    await page.keyboard.press("b");
    await expectFocused(page.getByRole("button", { name: /^Book / }).first());
    await page.keyboard.press("Enter");
    await expect(page.getByText(/^Session 1 booked for/)).toBeVisible();
    await expect(page.getByText("Nothing fits this filter")).toBeVisible();

    await page.goto("/follow-ups?show=snoozed");
    await expect(page.getByRole("list", { name: /^Follow-ups/ })).toContainText(familyName);
  });
});

test("a booking on a day that was closed leads to its move, opened in the calendar", async ({ page }) => {
  test.slow();
  const [prescriber, owner] = [await Api.signedIn("prescriber"), await Api.signedIn("owner")];
  const { plan, bookedOn } = await bookMovable(prescriber);
  const { appointments } = await owner.get<CalendarDto>("/appointments", { from: bookedOn, to: bookedOn });
  const acknowledged = appointments.filter(({ status }) => status === "booked").map(({ id }) => id);
  const closure = { fromDay: bookedOn, toDay: bookedOn, reason: "Water pipe mended", acknowledged };
  const { id } = await owner.post<{ id: string }>("/settings/closures", closure);
  try {
    await signIn(page, "desk");
    await page.goto("/follow-ups?kind=stranded");
    await expect(rowOf(page, plan.patientName)).toContainText("cannot take place:");
    await expect(rowOf(page, plan.patientName)).toContainText("Water pipe mended");
    await toggleOf(page, plan.patientName).click();
    await page.getByRole("link", { name: `Move the visit of ${formatDay(bookedOn)}` }).click();
    await expect(page.getByRole("dialog", { name: `Move ${plan.patientName}, session 2 of 4` })).toBeVisible();
  } finally {
    await owner.post(`/settings/closures/${id}/remove`, {});
    await Promise.all([prescriber.dispose(), owner.dispose()]);
  }
});
