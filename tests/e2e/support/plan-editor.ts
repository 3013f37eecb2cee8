import type { Locator, Page } from "playwright/test";
import { pick } from "./choose";
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
const counts = (page: Page): Locator => page.getByRole("radiogroup", { name: "Number of sessions" });
export const countChoice = (page: Page, count: number): Locator =>
  counts(page).getByRole("radio", { name: String(count), exact: true });
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

/** Ticks a box with the mouse, where a person would: on its words. */
async function tick(page: Page, label: string): Promise<void> {
  await page.getByText(label, { exact: true }).click();
  await expect(zoneBox(page, label)).toBeChecked();
}

/** Chooses the number of sessions with the mouse. */
export async function chooseCount(page: Page, count: number): Promise<void> {
  await counts(page).getByText(String(count), { exact: true }).click();
  await expect(countChoice(page, count)).toBeChecked();
}

/** Fills the editor in with the mouse. */
export async function chooseCourse(page: Page, { indication, zone, sessions, needle }: CourseWords): Promise<void> {
  await pick(indicationField(page), indication);
  await tick(page, zone);
  await chooseCount(page, sessions);
  await pick(needleField(page), needle);
}
