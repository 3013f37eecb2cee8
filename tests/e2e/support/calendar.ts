import type { Locator, Page } from "playwright/test";
import { type Day, formatDay } from "@/lib/kernel/day";
import { expect } from "./expect";

/** Opens the calendar on the week of a day, drawn and ready. */
export async function openWeek(page: Page, day: Day): Promise<void> {
  await page.goto(`/calendar?view=week&day=${day}`);
  await expect(page.getByRole("region", { name: /^Visits,/ })).toBeVisible();
  await expect(page.getByRole("link", { name: `Open ${formatDay(day)}` })).toBeVisible();
}

/** Opens the calendar on a day, drawn and ready. */
export async function openDay(page: Page, day: Day, by: "clinician" | "room" = "clinician"): Promise<void> {
  await page.goto(`/calendar?view=day&day=${day}&by=${by}`);
  await expect(page.getByRole("region", { name: /^Visits,/ })).toBeVisible();
}

/** The block of somebody's session on the calendar. */
export function visitBlock(page: Page, patientName: string, session: string): Locator {
  return page
    .getByRole("region", { name: /^Visits,/ })
    .getByRole("button", { name: new RegExp(`${patientName}, session ${session}`) });
}

async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Picks a block up with the mouse and holds it over another day, at the same time of day. `drop` lets it go. */
export async function dragToDay(
  page: Page,
  block: Locator,
  from: Day,
  to: Day,
): Promise<{ drop: () => Promise<void> }> {
  await block.scrollIntoViewIfNeeded();
  const column = async (day: Day) => (await middle(page.getByRole("link", { name: `Open ${formatDay(day)}` }))).x;
  const [startX, endX, at] = [await column(from), await column(to), await middle(block)];
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 8, at.y, { steps: 4 });
  await page.mouse.move(at.x + endX - startX, at.y, { steps: 12 });
  return { drop: () => page.mouse.up() };
}
