import type { Locator, Page } from "playwright/test";
import { expect } from "./expect";
import { password } from "./roles";

/** One step of a visit on its screen. */
export const stepOf = (page: Page, title: string): Locator => page.getByRole("region", { name: title, exact: true });

/** Waits until a step is the one to be done now. */
export async function expectCurrent(page: Page, title: string): Promise<Locator> {
  const step = stepOf(page, title);
  await expect(step).toHaveAttribute("aria-current", "step");
  return step;
}

/** Waits until the server has a step, and says who did it when: until then the page may still be drawn anew. */
export async function expectSaved(page: Page, title: string): Promise<void> {
  const summary = page.locator("summary").filter({ has: page.getByText(title, { exact: true }) });
  await expect(summary).toContainText(/\d\d:\d\d, /);
}

/** Marks somebody who is expected as arrived, and opens their visit. */
export async function beginVisit(page: Page, name: string): Promise<void> {
  await page.goto("/today");
  // A board that is live answers a press; what is pressed before that is lost.
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: `${name} has arrived` }).click();
  await openFromBoard(page, name);
}

/** Opens the visit of somebody from the board. */
export async function openFromBoard(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: `Open visit of ${name}` }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Somebody's card on the board, in a column. */
export const cardIn = (page: Page, column: string, name: string): Locator =>
  page.getByRole("region", { name: column, exact: true }).getByRole("article", { name });

const tick = (step: Locator, words: string) => step.getByText(words, { exact: true }).click();

export async function confirmIdentity(page: Page): Promise<void> {
  const step = await expectCurrent(page, "Identity");
  await tick(step, "Name");
  await tick(step, "Date of birth");
  await step.getByText(/^The patient knows what is planned/).click();
  await step.getByRole("button", { name: "Confirm identity" }).click();
}

export async function clearHistory(page: Page): Promise<void> {
  const step = await expectCurrent(page, "History and contraindications");
  await step.getByRole("button", { name: "Nothing has changed" }).click();
  await step.getByRole("button", { name: "Nothing stands against it today" }).click();
}

export async function reaffirm(page: Page): Promise<void> {
  const step = await expectCurrent(page, "Consent");
  await step.getByText(/^I still want this treatment/).click();
  await step.getByRole("button", { name: "Reaffirm the consent" }).click();
}

export async function takePhotos(page: Page, when: "before" | "after"): Promise<void> {
  const step = await expectCurrent(page, `Photos ${when}`);
  await tick(step, "Front");
  await step.getByRole("button", { name: "Record the photos" }).click();
}

export async function skipNumbing(page: Page): Promise<void> {
  const step = await expectCurrent(page, "Numbing");
  await step.getByRole("button", { name: "No anesthetic used…" }).click();
  await step.getByRole("button", { name: "The patient declined" }).click();
  await step.getByRole("button", { name: "No anesthetic used", exact: true }).click();
}

export async function disinfect(page: Page): Promise<void> {
  const step = await expectCurrent(page, "Antisepsis");
  await step.getByLabel("Cleaned with").fill("Chlorhexidine 0.5 %");
  await step.getByRole("button", { name: "The skin is clean" }).click();
}

/** Reads the pack and counts passes. @param serial of the roller: each serves once */
export async function readPack(page: Page, step: Locator, serial: string): Promise<void> {
  await step.getByLabel("Lot", { exact: true }).fill("MF8-2291");
  await step.getByLabel(/^Serial number/).fill(serial);
  const until = step.getByRole("group", { name: "Good until" });
  await until.getByRole("spinbutton", { name: /^day/ }).click();
  await page.keyboard.type("31122030");
  await step.getByText(/^The pack was sterile and whole/).click();
  for (const direction of ["Across", "Up and down", "Diagonal"]) {
    const counter = step.getByRole("button", { name: new RegExp(`^\\d+ ${direction} one more pass$`) });
    for (let pass = 0; pass < 4; pass += 1) await counter.click();
    await expect(counter).toContainText("4");
  }
  await tick(step, "Even redness");
}

/** Treats with a roller of this serial number, and records it. */
export async function treat(page: Page, serial: string): Promise<void> {
  const step = await expectCurrent(page, "Treatment");
  await readPack(page, step, serial);
  await step.getByRole("button", { name: "Record the treatment" }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Record 0\.5 mm on/ })
    .click();
}

export async function giveAftercare(page: Page): Promise<void> {
  const step = await expectCurrent(page, "Aftercare");
  const given = step.getByRole("group", { name: "Gone through with the patient" }).getByRole("checkbox");
  for (const box of await given.all()) await box.press("Space");
  await tick(step, "Spoken");
  await step.getByRole("button", { name: "Aftercare given" }).click();
}

export async function signRecord(page: Page): Promise<void> {
  const step = await expectCurrent(page, "Sign the record");
  await step.getByLabel("Your password").fill(password);
  await step.getByRole("button", { name: "Sign and lock the record" }).click();
  await expect(page.getByText(/^Signed by /)).toBeVisible();
}
