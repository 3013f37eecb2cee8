import type { Page } from "playwright/test";
import { prisma } from "@/lib/db/client";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { pick } from "./support/choose";
import { signIn } from "./support/sign-in";
import { drawSignature } from "./support/signature";
import { expect, test } from "./support/test";
import { bookNow } from "./support/today";
import { sidewaysOverflow, viewports } from "./support/viewports";
import {
  beginVisit,
  clearHistory,
  confirmIdentity,
  disinfect,
  expectCurrent,
  expectSaved,
  giveAftercare,
  readPack,
  signRecord,
  skipNumbing,
  takePhotos,
} from "./support/visit";
import { treatBefore, walkTo } from "./support/walk";

test.setTimeout(240_000);

async function open(page: Page, visitId: string) {
  await page.setViewportSize(viewports.tablet);
  await signIn(page, "clinician");
  await page.goto(`/visits/${visitId}`);
}

test("what is not on the clinic's list goes on with a reason; a slip is put right with what stood before beside it, until it is signed", async ({
  page,
  complaints,
}) => {
  complaints.expectSome(/status of 422|status of 409/);
  const api = await Api.signedIn("prescriber");
  const booked = await bookNow(api, 0);
  const visitId = await walkTo(booked, 0, "antisepsis");
  await open(page, visitId);
  const step = await expectCurrent(page, "Treatment");
  const serial = `S-${Date.now()}-T`;
  await readPack(page, step, serial);
  await step.getByRole("button", { name: /^Add a product put on/ }).click();
  await pick(step.getByRole("button", { name: /Product/ }), "Hyaluronic acid gel 1.5 %, Dermalab Test");
  await step.getByRole("button", { name: "Lot HA-3107" }).click();
  await step.getByRole("button", { name: /^Add a product put on/ }).click();
  await pick(step.getByRole("button", { name: /Product/ }).last(), "Something else");

  // Without a name it is nothing that can be recorded; what was typed stays, and the refusal is said where it was sent.
  await step.getByRole("button", { name: "Record the treatment" }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Record 0\.5 mm on/ })
    .click();
  await expect(step.getByRole("alert").filter({ hasText: "The treatment was not recorded" })).toBeVisible();
  await expect(step.getByText("Write it as it stands on the pack.")).toBeVisible();
  await expect(step.getByLabel(/^Serial number/)).toHaveValue(serial);

  await step.getByLabel("What it is").fill("Vitamin C serum");
  const findings = step.getByRole("listitem");
  await expect(findings.filter({ hasText: "Vitamin C serum is not on the list" })).toBeVisible();
  await expect(findings.filter({ hasText: "Vitamin C serum is not marked as sterile" })).toBeVisible();
  await expectAccessible(page);
  expect(await sidewaysOverflow(page)).toBe(0);
  const reasons = step.getByLabel(/^Why this may pass today/);
  await expect(reasons).toHaveCount(2);
  await step.getByText("Marked as sterile on its pack").click();
  await expect(reasons).toHaveCount(1);
  await reasons.fill("The patient brought it, sealed and tolerated before");
  await step.getByRole("button", { name: "Record the treatment" }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Record 0\.5 mm on/ })
    .click();
  await expectCurrent(page, "Photos after");
  // The screen goes on before the server has answered.
  const letPass = () => prisma().override.findMany({ where: { planId: booked.plan.id }, select: { rule: true } });
  await expect.poll(letPass).toEqual([{ rule: "TOPICAL_NOT_APPROVED" }]);

  await test.step("the slip", async () => {
    const card = page
      .locator("details")
      .filter({ has: page.locator("summary").getByText("Treatment", { exact: true }) });
    await card.locator("summary").click();
    await expect(
      card.getByText(/Hyaluronic acid gel 1.5 %, lot HA-3107; Vitamin C serum, not on the clinic's list/),
    ).toBeVisible();
    await card.getByRole("button", { name: "Correct what was recorded" }).click();
    const form = card.getByRole("region", { name: "Correct what was recorded" });
    await expect(form.getByLabel(/^Serial number/)).toHaveValue(serial);
    await pick(form.getByRole("button", { name: /Needle length set/ }), "0.25 mm");
    const correct = form.getByRole("button", { name: "Correct the record" });
    await expect(correct).toBeDisabled();
    await form.getByLabel("What was wrong").fill("Read off the wrong dial");
    await expectAccessible(page);
    await correct.click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: /^Correct it to 0\.25 mm on/ })
      .click();
    await expect(form).toHaveCount(0);
    await expect(card.getByText(/^Corrected at \d\d:\d\d by /)).toBeVisible();
    await expect(card.getByText("Because: Read off the wrong dial")).toBeVisible();
    await expect(card.getByRole("deletion")).toHaveText(["0.5 mm", "0.5 mm"]);
    await expect(card.getByRole("insertion")).toHaveText(["0.25 mm", "0.25 mm"]);
    await expectAccessible(page);
    expect(await sidewaysOverflow(page)).toBe(0);
  });

  await takePhotos(page, "after");
  await giveAftercare(page);
  await signRecord(page);
  await expect(page.getByRole("button", { name: "Correct what was recorded" })).toHaveCount(0);
  await expect(page.getByText("Because: Read off the wrong dial")).toBeVisible();
  await expectAccessible(page);
  await api.dispose();
});

test("a second signature is drawn where the consent is old, and the same as last time marks what differs", async ({
  page,
  complaints,
}) => {
  // What the rules say is asked before a pass is counted, too.
  complaints.expectSome(/status of 422/);
  const api = await Api.signedIn("prescriber");
  const booked = await bookNow(api, 0, { session: 2, signedDaysAgo: 100 });
  await treatBefore(booked, 0, 70, { pressure: "firm", lengthSetHundredthsMm: 25, deepestLengthHundredthsMm: 25 });
  await page.setViewportSize(viewports.tablet);
  await signIn(page, "clinician");
  await beginVisit(page, booked.name);
  await confirmIdentity(page);
  await clearHistory(page);

  const consent = await expectCurrent(page, "Consent");
  await expectSaved(page, "History and contraindications");
  await expect(
    consent.getByText("This consent is too old for a tick alone: the patient signs once more."),
  ).toBeVisible();
  await drawSignature(consent.getByTestId("signature-pad"));
  await consent.getByText(/^I still want this treatment/).click();
  await expectAccessible(page);
  await consent.getByRole("button", { name: "Reaffirm the consent" }).click();
  await takePhotos(page, "before");
  const drawn = () =>
    prisma().consentReaffirmation.findMany({ where: { visit: { appointmentId: booked.appointmentId } } });
  await expect.poll(drawn).toMatchObject([{ signature: { strokes: [expect.any(Array)] } }]);
  await skipNumbing(page);
  await disinfect(page);

  const step = await expectCurrent(page, "Treatment");
  await expect(step.getByText("Last time: Firm")).toBeVisible();
  await expect(step.getByText("Last time: 0.25 mm")).toHaveCount(2);
  await step.getByRole("button", { name: "Same as last time" }).click();
  await expect(step.getByText(/^Last time: /)).toHaveCount(0);
  await expect(step.getByRole("radio", { name: "Firm" })).toBeChecked();
  await step.getByText("Light", { exact: true }).click();
  await expect(step.getByText("Last time: Firm")).toBeVisible();
  await expectAccessible(page);
  await api.dispose();
});

test("a reaction at the last visit asks for a new consent, and is said where the history is cleared", async ({
  page,
}) => {
  const api = await Api.signedIn("prescriber");
  const booked = await bookNow(api, 1, { session: 2, signedDaysAgo: 75 });
  await treatBefore(booked, 1, 70, { reaction: "Hives for two days" });
  await page.setViewportSize(viewports.tablet);
  await signIn(page, "clinician");
  await beginVisit(page, booked.name);
  await confirmIdentity(page);
  const history = await expectCurrent(page, "History and contraindications");
  await expect(history.getByText("Reactions at earlier visits")).toBeVisible();
  await expect(history.getByText(/cheeks and chin: Hives for two days$/)).toBeVisible();
  await expectAccessible(page);
  await clearHistory(page);
  const consent = await expectCurrent(page, "Consent");
  await expect(consent.getByText(/An adverse event was recorded since the consent was signed/)).toBeVisible();
  await expect(consent.getByRole("link", { name: "Open the consents" })).toBeVisible();
  await expectAccessible(page);
  await api.dispose();
});
