import type { Page } from "playwright/test";
import { type Day, formatDay } from "@/lib/kernel/day";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { openDay } from "./support/calendar";
import { choose } from "./support/choose";
import { expectFocused, tabTo } from "./support/focus";
import { bookCarlsDay, bookWedged, visitsOn } from "./support/full-day";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";
import { sidewaysOverflow, viewports } from "./support/viewports";

const lines = (page: Page) => page.getByRole("list", { name: "Visits that change" }).getByRole("listitem");
const openReplan = (page: Page, day: Day, { id }: { readonly id: string }) =>
  page.goto(`/calendar/re-plan?day=${day}&subject=clinician:${id}`);

test.describe("the desk re-plans a day on which Carl is not there", () => {
  let api: Api;
  test.beforeEach(async ({ page }) => {
    api = await Api.signedIn("prescriber");
    await signIn(page, "desk");
  });
  test.afterEach(() => api.dispose());

  test("from the calendar to the calendar: chosen, changed, confirmed, and everybody is with Paula", async ({
    page,
  }) => {
    const { day, names, carl, paula } = await bookCarlsDay(api);
    await openDay(page, day);
    await page.getByRole("link", { name: "Re-plan this day" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Re-plan a day" })).toBeVisible();
    await expect(page.getByText("Who or what is not there?")).toBeVisible();
    await page.getByRole("button", { name: "Who is not there" }).click();
    await page.getByRole("option", { name: /Carl/ }).click();
    await expect(page.getByText("3 visits: 3 at the same time.")).toBeVisible();
    await expect(lines(page)).toHaveCount(3);
    await expect(lines(page).first()).toContainText(`Same time, with ${paula.name}.`);

    const [first = ""] = names;
    const own = lines(page).filter({ hasText: first });
    await own.getByRole("button", { name: "Change" }).click();
    await choose(page.getByRole("radio", { name: /^15 min later, with/ }));
    await page.getByRole("button", { name: "Use this" }).click();
    await expect(own).toContainText("Your choice");
    await expect(page.getByText("3 visits: 2 at the same time, 1 later the same day.")).toBeVisible();

    await page.getByRole("button", { name: "Move 3 visits" }).click();
    const dialog = page.getByRole("alertdialog");
    await expect(
      dialog.getByRole("checkbox", { name: `Take ${carl.name} off the roster for this time` }),
    ).toBeChecked();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Move 3 visits" }).click();
    await expect(page.getByText("3 visits re-planned")).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/calendar\\?day=${day}`));
    const visits = await visitsOn(api, day);
    expect(visits.map(({ clinicianId }) => clinicianId)).toEqual([paula.id, paula.id, paula.id]);

    await openReplan(page, day, carl);
    await expect(page.getByText("No visit is affected")).toBeVisible();
  });

  test("by keyboard: one is left, one is cancelled, and the button says so", async ({ page }) => {
    const { day, names, carl } = await bookCarlsDay(api);
    await openReplan(page, day, carl);
    const change = (name: string) => lines(page).filter({ hasText: name }).getByRole("button", { name: "Change" });
    const chosen = page.getByRole("dialog").getByRole("radio", { checked: true });
    const [first = "", second = "", third = ""] = names;
    await tabTo(change(first));
    await page.keyboard.press("Enter");
    await tabTo(chosen);
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("radio", { name: "Cancel it, to be booked anew" })).toBeChecked();
    await tabTo(page.getByRole("button", { name: "Use this" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Move 2 visits, cancel 1" })).toBeVisible();
    await expectFocused(change(first));
    await tabTo(change(second));
    await page.keyboard.press("Enter");
    await tabTo(chosen);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await tabTo(page.getByRole("button", { name: "Use this" }));
    await page.keyboard.press("Enter");
    const confirm = page.getByRole("button", { name: "Move 1 visit, cancel 1, leave 1" });
    await tabTo(confirm);
    await page.keyboard.press("Enter");
    await tabTo(page.getByRole("alertdialog").getByRole("button", { name: "Move 1 visit, cancel 1, leave 1" }));
    await page.keyboard.press("Enter");
    await expect(page.getByText("2 visits re-planned")).toBeVisible();
    const left = await visitsOn(api, day);
    expect(left.map(({ patientName, clinicianId }) => [patientName, clinicianId === carl.id])).toEqual([
      [second, true],
      [third, false],
    ]);
  });

  test("what cannot be placed comes first, with why, and stays to be called", async ({ page }) => {
    const owner = await Api.signedIn("owner");
    const { day, name, carl } = await bookWedged(api, owner);
    await owner.dispose();
    await openReplan(page, day, carl);
    await expect(page.getByText("1 visit: 1 to be called.")).toBeVisible();
    const [line] = [lines(page).first()];
    await expect(line).toContainText(name);
    await expect(line).toContainText(`legal days (${formatDay(day)})`);
    await expect(line).toContainText("The visit stays booked until");
    await expect(page.getByRole("button", { name: "Call 1" })).toBeDisabled();
    await line.getByRole("button", { name: "Change" }).click();
    await choose(page.getByRole("radio", { name: "Cancel it, to be booked anew" }));
    await page.getByRole("button", { name: "Use this" }).click();
    await expect(page.getByRole("button", { name: "Cancel 1" })).toBeEnabled();
  });

  test("the plan is sound at desk, tablet and phone size, light and dark, and on paper", async ({ page }) => {
    test.slow();
    const { day, carl } = await bookCarlsDay(api);
    for (const [name, size] of Object.entries(viewports)) {
      await page.setViewportSize(size);
      await openReplan(page, day, carl);
      await expect(lines(page)).toHaveCount(3);
      await expect.poll(() => sidewaysOverflow(page), { message: `pixels too wide at ${name} size` }).toBe(0);
      await expectAccessible(page);
    }
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button", { name: "Change" }).first()).toBeHidden();
    await expect(lines(page)).toHaveCount(3);
  });
});
