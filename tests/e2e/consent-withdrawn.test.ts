import type { BookedCourseDto } from "@/lib/plans/book-course.schema";
import type { CourseProposalsDto } from "@/lib/plans/propose-course.schema";
import { expectAccessible } from "./support/accessible";
import { openDay, visitBlock } from "./support/calendar";
import { arrangePlan, signOnTablet } from "./support/consents";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";
import { viewports } from "./support/viewports";

const stopped = "Nothing is booked in this course now";

test("after a withdrawal no time is offered, and the way to a new consent stands in its place", async ({ page }) => {
  const arranged = await arrangePlan();
  const { api, plan, name } = arranged;
  const consentId = await signOnTablet(arranged);
  await api.post(`/consents/${consentId}/withdrawals`, { scope: "treatment" });
  await signIn(page, "desk");

  await page.setViewportSize(viewports.desk);
  await openDay(page, plan.today);
  await page.getByRole("button", { name: "Book a visit" }).click();
  const dialog = page.getByRole("dialog", { name: "Book a visit" });
  await dialog.getByRole("combobox", { name: "Patient" }).fill(name);
  await page.getByRole("option", { name }).click();
  await expect(dialog.getByText(stopped)).toBeVisible();
  await expect(dialog.getByText("Choose a time")).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: "Choose patient and time" })).toBeDisabled();
  await expectAccessible(page);

  await page.setViewportSize(viewports.tablet);
  await page.goto(`/plans/${plan.id}/book`);
  await expect(page.getByText(stopped)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Book/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "To the consents" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Consents of ${name}` })).toBeVisible();
  await expect(page.getByText("Withdrawn", { exact: true })).toBeVisible();

  await signOnTablet(arranged);
  await page.goto(`/plans/${plan.id}/book`);
  await expect(page.getByRole("button", { name: /^Book/ })).not.toHaveCount(0);
  await expect(page.getByText(stopped)).toHaveCount(0);
});

test("a booked visit whose consent was withdrawn is moved nowhere, and its dialog says so", async ({ page }) => {
  const arranged = await arrangePlan();
  const { api, plan, name } = arranged;
  const { proposals } = await api.post<CourseProposalsDto>(`/plans/${plan.id}/proposals`, {});
  const placements = (proposals[0]?.placements ?? []).map(({ number, startsAt, clinicianId, roomId }) => {
    return { number, startsAt, clinicianId, roomId };
  });
  const { version } = plan;
  const booked = await api.post<BookedCourseDto>(`/plans/${plan.id}/bookings`, { version, placements });
  const visit = booked.appointments.find(({ number }) => number === 1);
  if (visit === undefined) throw new Error("the first session is booked");
  const consentId = await signOnTablet(arranged);
  await api.post(`/consents/${consentId}/withdrawals`, { scope: "treatment" });

  await signIn(page, "desk");
  await page.setViewportSize(viewports.desk);
  await openDay(page, visit.day);
  await visitBlock(page, name, "1 of 2").click();
  await page.getByRole("button", { name: "Move…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(stopped)).toBeVisible();
  await expect(dialog.getByRole("group", { name: "Day" })).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: "Choose a time" })).toBeDisabled();
  await expectAccessible(page);
  await dialog.getByRole("link", { name: "To the consents" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Consents of ${name}` })).toBeVisible();
});
