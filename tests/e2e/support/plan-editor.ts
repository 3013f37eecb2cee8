import type { Locator, Page } from "playwright/test";
import { expect } from "./expect";

export type CourseWords = {
  readonly indication: string;
  readonly zone: string;
  readonly sessions: number;
  readonly needle: string;
};

/** The founding text's course in the editor's words. */
export const deepCheeks: CourseWords = {
  indication: "Acne scars",
  zone: "Cheeks and chin",
  sessions: 4,
  needle: "1.5 mm",
};

export const overrideReason = "Deep boxcar scars; depth discussed with the patient";

export const indicationField = (page: Page): Locator => page.getByRole("button", { name: /Indication$/ });
export const zoneBox = (page: Page, zone: string): Locator => page.getByRole("checkbox", { name: zone });
/** The number of sessions. */
export const countChoice = (page: Page, count: number): Locator =>
  page.getByRole("radiogroup", { name: "Number of sessions" }).getByRole("radio", { name: new RegExp(`^${count}\\b`) });
/** The needle of session 1, which the later ones follow. */
export const needleField = (page: Page): Locator => page.getByRole("button", { name: /Needle, session 1$/ });
export const otherLength = (page: Page): Locator => page.getByRole("textbox", { name: /Length in mm, session 1/ });
export const saveButton = (page: Page): Locator => page.getByRole("button", { name: /^Save (course|changes)/ });

/** A finding that blocks, and speaks of a needle length. */
export const needleFinding = (page: Page, length: string): Locator =>
  page
    .getByRole("listitem")
    .filter({ hasText: /^Blocked\./ })
    .filter({ hasText: length })
    .first();

/** Chooses one of a field's options with the mouse. */
export async function pick(page: Page, field: Locator, option: string): Promise<void> {
  await field.click();
  await page.getByRole("option", { name: option, exact: true }).click();
  await expect(field).toContainText(option);
}

/** Fills the editor in with the mouse. */
export async function chooseCourse(page: Page, { indication, zone, sessions, needle }: CourseWords): Promise<void> {
  await pick(page, indicationField(page), indication);
  await zoneBox(page, zone).check();
  await countChoice(page, sessions).check();
  await pick(page, needleField(page), needle);
}
