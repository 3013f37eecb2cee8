import type { CalendarDto } from "@/lib/appointments/list-appointments.schema";
import { addDays } from "@/lib/kernel/day";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

/** A visit of the last weeks that came without its patient, as the demo has some. */
async function missedVisit(api: Api) {
  const { today } = await api.get<CalendarDto>("/appointments", { from: "2026-01-01", to: "2026-01-01" });
  const { appointments } = await api.get<CalendarDto>("/appointments", { from: addDays(today, -44), to: today });
  const visit = appointments.find(({ status }) => status === "no_show");
  if (visit === undefined) throw new Error("the demo has no missed visit in the last weeks: start from a fresh one");
  return visit;
}

test("a no-show is taken back and recorded again from the calendar, by keyboard", async ({ page }) => {
  const api = await Api.signedIn("desk");
  const visit = await missedVisit(api);
  await signIn(page, "desk");
  await page.goto(`/calendar?view=day&day=${visit.day}`);
  const block = page
    .getByRole("region", { name: /^Visits,/ })
    .getByRole("button", { name: new RegExp(`^${visit.patientName},`) });
  const open = async () => {
    await block.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: visit.patientName });
    await expect(dialog).toBeVisible();
    return dialog;
  };
  await (await open()).getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText(`The visit of ${visit.patientName} is booked again`)).toBeVisible();
  await expect(block).toHaveAccessibleName(/Booked$/);

  await (await open()).getByRole("button", { name: "Did not come…" }).click();
  const panel = page.getByRole("dialog", { name: `${visit.patientName} did not come` });
  await panel.getByLabel(/What is known/).fill("The bus did not come");
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Record the no-show" }).click();
  await expect(page.getByText("No-show recorded")).toBeVisible();
  await expect(block).toHaveAccessibleName(/No-show$/);
  await api.dispose();
});
