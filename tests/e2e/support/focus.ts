import type { Locator, Page } from "playwright/test";
import { expect } from "./expect";

const most = 60;

/** How the browser shows where the keyboard is; null when nothing on screen does. */
function focusMark(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const transparent = (color: string) => color === "transparent" || /,\s*0\)$|\/\s*0\)$/.test(color);
    const isRinged = (node: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(node);
      const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0 && !transparent(outlineColor);
      return outlined || (boxShadow !== "none" && node === element);
    };
    // The ring of a field stands around its group, the ring of a hidden radio button around its label.
    const around = [element, element.parentElement, element.parentElement?.parentElement];
    const ringed = around.find((node) => node instanceof Element && isRinged(node));
    const { left, top, right, bottom } = (ringed ?? element).getBoundingClientRect();
    if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return null;
    if (ringed) return "ring";
    const ring = [...element.querySelectorAll("circle, rect, path")].find((node) => {
      const { opacity, stroke } = getComputedStyle(node);
      return Number(opacity) > 0 && stroke !== "none" && node.getAttribute("class")?.includes("focus-visible");
    });
    if (ring) return "drawn ring";
    if (element.role === "spinbutton" && !transparent(getComputedStyle(element).backgroundColor)) return "filled part";
    const types = element.matches("textarea, input:not([type=radio], [type=checkbox], [type=button])");
    return types && !transparent(getComputedStyle(element).caretColor) ? "caret" : null;
  });
}

/** The keyboard is here, and one can see that it is. */
export async function expectFocused(locator: Locator): Promise<void> {
  await expect(locator).toBeFocused();
  await expect.poll(() => focusMark(locator.page()), { message: `the focus of ${locator} can be seen` }).not.toBeNull();
}

/** Presses Tab, or Shift-Tab, until the keyboard is on `locator`; at every stop on the way one can see where it is. */
export async function tabTo(locator: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const page = locator.page();
  await expect(locator).toBeVisible();
  for (let presses = 0; presses < most; presses += 1) {
    if (await locator.evaluate((node) => node === document.activeElement)) return expectFocused(locator);
    await page.keyboard.press(key);
    if (!(await page.evaluate(() => document.activeElement === document.body))) {
      const where = page.locator(":focus");
      await expect
        .poll(() => focusMark(page), { message: `focus after ${key}: ${await where.count()}` })
        .not.toBeNull();
    }
  }
  throw new Error(`${most} presses of ${key} do not lead to ${locator}`);
}
