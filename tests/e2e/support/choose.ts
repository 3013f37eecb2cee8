import type { Locator } from "playwright/test";
import { expect } from "./expect";

/**
 * Presses a checkbox or a radio button the way a hand does: on its label. The input itself is drawn by the label and
 * one pixel wide, and a forced click on it lands wherever that pixel stood while the page still moved.
 */
export async function choose(choice: Locator): Promise<void> {
  await choice.locator("xpath=ancestor::label").click();
  await expect(choice).toBeChecked();
}

/** Picks one of the options of a field that opens a list. */
export async function pick(field: Locator, option: string): Promise<void> {
  await field.click();
  await field.page().getByRole("option", { name: option, exact: true }).click();
  await expect(field).toContainText(option);
}
