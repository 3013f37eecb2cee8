import type { Page } from "playwright/test";
import { prisma } from "@/lib/db/client";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { choose } from "./support/choose";
import { arriveForNumbing } from "./support/numbing";
import { expectSoundPage } from "./support/page-checks";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";
import { viewports } from "./support/viewports";

const code = "]d201095060001343521728063010LOT-77";

async function typeAmounts(page: Page, grams: string) {
  for (const [label, value] of [
    ["Cream", grams],
    ["Area", "100"],
    ["Weight", "70"],
  ] as const) {
    await page.getByRole("textbox", { name: label, exact: true }).fill(value);
    await page.getByRole("textbox", { name: label, exact: true }).blur();
  }
}

test("a scanned tube is read, the limits fill while it is typed, and 61 g are refused with nothing written", async ({
  page,
}) => {
  const api = await Api.signedIn("clinician");
  const { visitId } = await arriveForNumbing(api);
  await page.setViewportSize(viewports.tablet);
  await signIn(page, "clinician");
  await page.goto(`/visits/${visitId}/anesthesia`);
  await choose(page.getByRole("checkbox", { name: /Read back to/ }));
  await choose(page.getByRole("radio", { name: /Lidocaine 4%/ }));
  const lot = page.getByRole("textbox", { name: "Lot" });
  await lot.fill(code);
  await lot.press("Enter");
  await expect(lot).toHaveValue("LOT-77");
  await expect(page.getByText("Read from the code: lot LOT-77, good until Fri 30 Jun 2028.")).toBeVisible();

  await typeAmounts(page, "61");
  await expect(page.getByText("61 of 60 g")).toBeVisible();
  await expect(page.getByText("over the limit").first()).toBeVisible();
  await choose(page.getByRole("radio", { name: "Intact", exact: true }));
  await page.getByRole("button", { name: "Cream is on" }).click();
  await expect(page.getByText(/61 g of Lidocaine 4%/).first()).toBeVisible();
  expect(await prisma().anesthesiaChecklist.count({ where: { visitId } })).toBe(0);

  await typeAmounts(page, "8");
  await expect(page.getByText("320 mg", { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test("the time is right after a reload, in words at the label's limits", async ({ page }) => {
  const api = await Api.signedIn("clinician");
  const { visitId } = await arriveForNumbing(api);
  const at = new Date(Date.now() - 70 * 60_000).toISOString();
  const cream = { product: "lidocaine4_lmx4", lot: "L-1", expires: "2030-01-31", grams: 5, areaCm2: 100, weightKg: 70 };
  const rest = { version: 1, readBack: true, zones: ["cheeks_chin"], skinIntact: true, occlusion: "none", at };
  await api.post(`/visits/${visitId}/anesthesia`, { ...cream, ...rest });
  await signIn(page, "clinician");
  await page.goto(`/visits/${visitId}/anesthesia`);
  const timer = page.getByRole("timer");
  await expect(timer).toHaveText(/^1:1[01]:\d\d$/);
  await expect(page.getByText("Longer than usual", { exact: true })).toBeVisible();
  await page.reload();
  await expect(timer).toHaveText(/^1:1[01]:\d\d$/);
  await expectSoundPage(page, `/visits/${visitId}/anesthesia`, () => page.getByRole("timer"));
});

test("no anesthetic, because; voided again; a reaction is one press away with the card", async ({ page }) => {
  const api = await Api.signedIn("clinician");
  const { visitId } = await arriveForNumbing(api);
  await signIn(page, "clinician");
  await expectSoundPage(page, `/visits/${visitId}/anesthesia`, () => page.getByRole("button", { name: "Cream is on" }));
  await page.setViewportSize(viewports.desk);
  await page.getByRole("button", { name: "No anesthetic used…" }).click();
  await page.getByRole("button", { name: "The patient declined" }).click();
  await page.getByRole("button", { name: "No anesthetic used", exact: true }).click();
  await expect(page.getByRole("heading", { name: "No anesthetic used" })).toBeVisible();
  await page.getByRole("button", { name: "Void…" }).click();
  await page.getByRole("textbox", { name: "What was wrong" }).fill("The patient changed their mind");
  await page.getByRole("button", { name: "Void the entry" }).click();
  await expect(page.getByText("Voided entries")).toBeVisible();
  await expect(page.getByText(/The patient changed their mind/)).toBeVisible();

  await page.getByRole("button", { name: "Reaction" }).click();
  await expect(page.getByText("Wipe the cream off")).toBeVisible();
  await expectAccessible(page);
  // On paper the card is all there is.
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Wipe the cream off")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Reaction to the anesthetic" })).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await choose(page.getByRole("checkbox", { name: "A metallic taste" }));
  await page.getByRole("button", { name: "Put it on the record" }).click();
  await expect(page.getByText("Write what was done.")).toBeVisible();
  await page.getByRole("textbox", { name: "What was done" }).fill("Lying down, cream wiped off");
  await page.getByRole("button", { name: "Put it on the record" }).click();
  await expect(page.getByText(/Reaction at .*: early signs/)).toBeVisible();
});

test("the desk does not read it", async ({ page, complaints }) => {
  complaints.expectSome(/status of 403/);
  const api = await Api.signedIn("clinician");
  const { visitId } = await arriveForNumbing(api);
  await signIn(page, "desk");
  const answer = await page.goto(`/visits/${visitId}/anesthesia`);
  expect(answer?.status()).toBe(403);
});
