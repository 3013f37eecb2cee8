import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect } from "./expect";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What react-aria has just read aloud, for seven seconds; it names a pending button that may have left the page since. */
const announced = "[data-live-announcer]";
const schemes = ["light", "dark"] as const;

/** Waits until the page is painted in the scheme just asked for: until then one element may still have the colours of the other. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect, playState }) => playState === "running" && effect?.getComputedTiming().iterations === 1)
        .map(({ finished }) => finished),
    );
  });
}

/** Axe finds nothing against WCAG 2.2 AA on the page as it stands, in the light and in the dark. Leaves it light. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page behind another one paints no frames.
  await page.bringToFront();
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await painted(page);
    // A page that is read again is without its title for the moment in which React puts the new one in.
    await expect(page).toHaveTitle(/\S/);
    // No page here has a frame of another origin. Without the legacy mode axe opens an empty page to add up its results and closes it
    // again, after which now and then the page it looked at is left behind, and paints nothing any more.
    const axe = new AxeBuilder({ page }).setLegacyMode().withTags(rules).exclude(announced);
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
    expect(found, `axe, ${colorScheme}, ${page.url()}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}
