import type { Locator, Page } from "playwright/test";
import { expectAccessible } from "./accessible";
import { expect } from "./expect";
import { sidewaysOverflow, viewports } from "./viewports";

/**
 * What holds of every page at every size: one h1, a title of its own, nothing that scrolls sideways, axe clean in light and dark.
 * @param ready what is on the page once it is whole
 */
export async function expectSoundPage(page: Page, path: string, ready: (page: Page) => Locator): Promise<void> {
  for (const [name, size] of Object.entries(viewports)) {
    await page.setViewportSize(size);
    await page.goto(path);
    await expect(ready(page)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 }), `one h1 at ${name} size`).toHaveCount(1);
    await expect(page).toHaveTitle(/\S.* · Cadence$/);
    await expect.poll(() => sidewaysOverflow(page), { message: `pixels too wide at ${name} size` }).toBe(0);
    await expectAccessible(page);
  }
}
