import type { Locator, Page } from "playwright/test";

/** What the edited protocol would mean, beside the editor. */
export const protocolPreview = (page: Page): Locator => page.getByRole("region", { name: "What this would change" });

/** The preview once it has answered for what is on screen. */
export const answeredPreview = (page: Page): Locator => protocolPreview(page).locator("[aria-busy=false]");
