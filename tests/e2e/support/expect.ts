import { expect as base } from "playwright/test";

/** Playwright's expect, patient enough for a page that this server draws for the first time. */
export const expect = base.configure({ timeout: 15_000 });
