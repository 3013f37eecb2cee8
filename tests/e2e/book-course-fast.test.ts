import { daysBetween, weekday } from "@/lib/kernel/day";
import type { BookedCourseDto } from "@/lib/plans/book-course.schema";
import type { PlanDto } from "@/lib/plans/plan.schema";
import type { CourseProposalsDto } from "@/lib/plans/propose-course.schema";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { registerPatient } from "./support/patients";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";
import { sidewaysOverflow, viewports } from "./support/viewports";

/** Five sessions two months apart for somebody new. */
async function planFive(api: Api): Promise<PlanDto> {
  const { id: patientId } = await registerPatient(api);
  const sessions = Array.from({ length: 5 }, () => ({ lengthHundredthsMm: 100 }));
  return api.post("/plans", { patientId, indication: "wrinkles", zones: ["cheeks_chin"], sessions });
}

test.describe("a course of five sessions over ten months", () => {
  let api: Api;
  let plan: PlanDto;

  test.beforeEach(async ({ page }) => {
    api = await Api.signedIn("prescriber");
    plan = await planFive(api);
    await signIn(page, "desk");
  });
  test.afterEach(() => api.dispose());

  const proposals = async () =>
    (await api.post<CourseProposalsDto>(`/plans/${plan.id}/proposals`, { count: 6 })).proposals;
  const booked = async () => (await api.get<PlanDto>(`/plans/${plan.id}`)).sessions;

  test("is proposed and booked with two presses", async ({ page }) => {
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole("link", { name: /^Book/ }).first().click();
    await page.getByRole("button", { name: "Book 5 visits" }).click();
    await expect(page.getByText(`5 visits booked for ${plan.patientName}`)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/plans/${plan.id}$`));
    const sessions = await booked();
    expect(sessions.map(({ state }) => state)).toEqual(Array(5).fill("booked"));
    const days = sessions.map(({ date }) => date ?? plan.today);
    expect(daysBetween(days[0] ?? plan.today, days[4] ?? plan.today)).toBeGreaterThan(220);
  });

  test("is refined by weekday, and more proposals are shown, each another course", async ({ page }) => {
    await page.goto(`/plans/${plan.id}/book`);
    const choices = page.getByRole("group", { name: "Choose a proposal" }).getByRole("radio");
    await expect(choices).toHaveCount(3);
    await expect(page.getByText(/leaving (no|\d) unusable gaps?/)).toHaveCount(3);
    await page.getByRole("button", { name: "More proposals" }).click();
    await expect(choices).toHaveCount(6);
    await expect(page.getByRole("button", { name: "More proposals" })).toBeHidden();
    expect(new Set((await proposals()).map(({ placements }) => JSON.stringify(placements))).size).toBe(6);
    await expectAccessible(page);
    for (const size of Object.values(viewports)) {
      await page.setViewportSize(size);
      expect(await sidewaysOverflow(page)).toBe(0);
    }
    await page.setViewportSize(viewports.desk);
    await page.getByText("Thu", { exact: true }).click();
    await expect(page.getByText(/All Thursdays/).first()).toBeVisible();
    await page.getByRole("button", { name: "Book 5 visits" }).click();
    await expect(page.getByText(`5 visits booked for ${plan.patientName}`)).toBeVisible();
    expect((await booked()).map(({ date }) => weekday(date ?? plan.today))).toEqual([4, 4, 4, 4, 4]);
  });

  test("of which a time was taken meanwhile is booked with another, the rest as chosen", async ({ page }) => {
    await page.goto(`/plans/${plan.id}/book`);
    await expect(page.getByRole("button", { name: "Book 5 visits" })).toBeVisible();
    const [shown] = await proposals();
    const second = shown?.placements[1];
    if (shown === undefined || second === undefined) throw new Error("nothing was proposed");
    const { startsAt, clinicianId, roomId } = second;
    const other = await planFive(api);
    const placements = [{ number: 1, startsAt, clinicianId, roomId }];
    await api.post<BookedCourseDto>(`/plans/${other.id}/bookings`, { version: other.version, placements });

    await page.getByRole("button", { name: "Book 5 visits" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "just taken. Nothing was booked." })).toBeVisible();
    const times = page.getByRole("list", { name: /with another time for session 2, the others as you chose/ });
    await expect(times.getByRole("button")).toHaveCount(5);
    await expectAccessible(page);
    await times.getByRole("button").first().click();
    await expect(page.getByText(`5 visits booked for ${plan.patientName}`)).toBeVisible();
    const isAsShown = (await booked()).map(
      (session, index) =>
        session.startsAt === shown.placements[index]?.startsAt &&
        session.clinicianName === shown.placements[index]?.clinicianName,
    );
    expect(isAsShown).toEqual([true, false, true, true, true]);
  });
});
