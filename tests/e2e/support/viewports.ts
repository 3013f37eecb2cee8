import type { Page } from "playwright/test";

/** The screens Cadence is used on: a desk, a tablet held upright, a phone. */
export const viewports = {
  desk: { width: 1280, height: 800 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
} as const;

/** How much wider than the window the page is, in CSS pixels; 0 where nothing scrolls sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}
