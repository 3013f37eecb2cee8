import type { PlanDto } from "@/lib/plans/plan.schema";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { bookMovable, planDeepCheeks } from "./support/courses";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";
import { sidewaysOverflow, viewports } from "./support/viewports";

test.describe("the desk gives a freed time to somebody who waits", () => {
  let prescriber: Api;

  test.beforeEach(async () => {
    prescriber = await Api.signedIn("prescriber");
  });
  test.afterEach(() => prescriber.dispose());

  test("on the list, after a cancellation offered by keyboard, accepted, and booked", async ({ page }) => {
    test.slow();
    const { plan: other } = await bookMovable(prescriber);
    const plan = await planDeepCheeks(prescriber);
    const before = await prescriber.get<PlanDto>(`/plans/${other.id}`);
    const startsAt = before.sessions[0]?.startsAt;
    await signIn(page, "desk");

    await page.goto(`/plans/${plan.id}`);
    await page.getByRole("button", { name: "Wait for a time… Session 1" }).click();
    const join = page.getByRole("dialog", { name: "Session 1 waits for a time to become free" });
    await join.getByText("Tue", { exact: true }).click();
    await join.getByText("Wed", { exact: true }).click();
    await join.getByLabel(/^Note/).fill("Works nearby, can come at short notice");
    await expectAccessible(page);
    await join.getByRole("button", { name: "Put on the waitlist" }).click();
    await expect(page.getByText("Session 1 is on the waitlist")).toBeVisible();
    await expect(page.getByRole("link", { name: "On the waitlist" })).toBeVisible();

    await page.goto(`/plans/${other.id}`);
    await page.getByRole("button", { name: "Cancel visit… Session 1" }).click();
    const cancel = page.getByRole("alertdialog");
    await cancel.getByLabel(/Reason/).fill("The patient is ill");
    await cancel.getByRole("button", { name: /^Cancel visit/ }).click();
    await page.getByRole("button", { name: "Show who" }).click();
    await expect(page).toHaveURL(/\/waitlist\?appointment=/);

    const row = page.getByRole("list", { name: "Who could take it" }).getByRole("listitem");
    const mine = row.filter({ hasText: plan.patientName });
    await expect(mine).toBeVisible();
    await expectAccessible(page);
    await mine.getByRole("button", { name: `Offer to ${plan.patientName}…` }).focus();
    await page.keyboard.press("Enter");
    const offer = page.getByRole("dialog", { name: `Offer to ${plan.patientName}` });
    await expect(offer).toBeVisible();
    await expectAccessible(page);
    await offer.getByRole("button", { name: "Offer and hold the time" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText(`Offered to ${plan.patientName}`)).toBeVisible();
    await expect(mine).toHaveCount(0);

    const entry = page.getByRole("region", { name: "Who waits" }).getByRole("row", { name: plan.patientName });
    await expect(entry).toContainText(/5\d minutes left/);
    await expectAccessible(page);
    for (const [name, viewport] of Object.entries(viewports)) {
      await page.setViewportSize(viewport);
      expect(await sidewaysOverflow(page), name).toBe(0);
    }
    await page.setViewportSize(viewports.desk);
    await entry.getByRole("button", { name: `${plan.patientName} accepted` }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText(`${plan.patientName} is booked for`)).toBeVisible();
    await expect(entry).toHaveCount(0);
    const { sessions } = await prescriber.get<PlanDto>(`/plans/${plan.id}`);
    expect(sessions[0]).toMatchObject({ state: "booked", startsAt });
  });
});
