import type { Page } from "playwright/test";
import { Temporal } from "temporal-polyfill";
import { prisma } from "@/lib/db/client";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";
import { bookNow } from "./support/today";
import { sidewaysOverflow, viewports } from "./support/viewports";
import {
  cardIn,
  clearHistory,
  confirmIdentity,
  disinfect,
  expectCurrent,
  giveAftercare,
  openFromBoard,
  readPack,
  signRecord,
  skipNumbing,
  takePhotos,
  treat,
} from "./support/visit";
import { treatBefore, walkTo } from "./support/walk";

test.setTimeout(240_000);

async function open(page: Page, visitId: string) {
  await page.setViewportSize(viewports.tablet);
  await signIn(page, "clinician");
  await page.goto(`/visits/${visitId}`);
}

async function choose(page: Page, step: ReturnType<Page["getByRole"]>, label: string, option: string | RegExp) {
  await step.getByRole("button", { name: new RegExp(label) }).click();
  await page.getByRole("option", { name: option }).click();
}

/** Fills in the cream that is on, but for when it went on. */
async function fillCream(page: Page, lot: string) {
  const step = await expectCurrent(page, "Numbing");
  await step.getByRole("checkbox", { name: /Read back to/ }).check({ force: true });
  await step.getByRole("radio", { name: /Lidocaine 4%/ }).check({ force: true });
  await step.getByRole("textbox", { name: "Lot" }).fill(lot);
  const until = step.getByRole("group", { name: /^Good until/ });
  await until.getByRole("spinbutton").first().click();
  await page.keyboard.type("31122030");
  for (const [label, value] of [
    ["Cream", "5"],
    ["Area", "100"],
    ["Weight", "70"],
  ] as const) {
    await step.getByRole("textbox", { name: label, exact: true }).fill(value);
    await step.getByRole("textbox", { name: label, exact: true }).blur();
  }
  await step.getByRole("radio", { name: "Intact", exact: true }).check({ force: true });
  return step;
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
  await choose(page, step, "Product", /^Hyaluronic acid gel 1.5 %, Dermalab Test$/);
  await step.getByRole("button", { name: "Lot HA-3107" }).click();
  await step.getByRole("button", { name: /^Add a product put on/ }).click();
  await choose(page, step, "Choose", "Something else");

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
  await expect(step.getByText(/Vitamin C serum is not on the list/).first()).toBeVisible();
  await expect(step.getByText(/Vitamin C serum is not marked as sterile/).first()).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: "/tmp/record-scratch/topicals-tablet.png", fullPage: true });
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
  const overrides = await prisma().override.findMany({ where: { clinicId: booked.clinicId, planId: booked.plan.id } });
  expect(overrides.map(({ rule }) => rule)).toEqual(["TOPICAL_NOT_APPROVED"]);

  await test.step("the slip", async () => {
    const card = page.locator("details").filter({ hasText: "Treatment" });
    await card.locator("summary").click();
    await expect(
      card.getByText(/Hyaluronic acid gel 1.5 %, lot HA-3107; Vitamin C serum, not on the clinic's list/),
    ).toBeVisible();
    await card.getByRole("button", { name: "Correct what was recorded" }).click();
    const form = card.getByRole("region", { name: "Correct what was recorded" });
    await expect(form.getByLabel(/^Serial number/)).toHaveValue(serial);
    await choose(page, form, "Needle length set", "1.0 mm");
    const correct = form.getByRole("button", { name: "Correct the record" });
    await expect(correct).toBeDisabled();
    await form.getByLabel("What was wrong").fill("Read off the wrong dial");
    await expectAccessible(page);
    await correct.click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: /^Correct it to 1\.0 mm on/ })
      .click();
    await expect(form).toHaveCount(0);
    await expect(card.getByText(/^Corrected at \d\d:\d\d by /)).toBeVisible();
    await expect(card.getByText("Because: Read off the wrong dial")).toBeVisible();
    await expect(card.locator("del").first()).toHaveText("0.5 mm");
    await expect(card.locator("ins").first()).toHaveText("1.0 mm");
    await page.screenshot({ path: "/tmp/record-scratch/corrected-tablet.png", fullPage: true });
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
  await page.goto("/today");
  await page.getByRole("button", { name: `${booked.name} has arrived` }).click();
  await openFromBoard(page, booked.name);
  await confirmIdentity(page);
  await clearHistory(page);

  const consent = await expectCurrent(page, "Consent");
  await expect(
    consent.getByText("This consent is too old for a tick alone: the patient signs once more."),
  ).toBeVisible();
  const pad = consent.getByTestId("signature-pad");
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error("the pad is drawn");
  await page.mouse.move(box.x + 40, box.y + 90);
  await page.mouse.down();
  for (const [x, y] of [
    [80, 40],
    [130, 110],
    [190, 60],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y, { steps: 6 });
  await page.mouse.up();
  await consent.getByText(/^I still want this treatment/).click();
  await expectAccessible(page);
  await consent.getByRole("button", { name: "Reaffirm the consent" }).click();
  await takePhotos(page, "before");
  const said = await prisma().consentReaffirmation.findFirstOrThrow({
    where: { clinicId: booked.clinicId, visit: { appointmentId: booked.appointmentId } },
  });
  expect(said.signature).toMatchObject({ strokes: [expect.any(Array)] });
  await skipNumbing(page);
  await disinfect(page);

  const step = await expectCurrent(page, "Treatment");
  await expect(step.getByText("Last time: Firm")).toBeVisible();
  await expect(step.getByText("Last time: 0.25 mm").first()).toBeVisible();
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
  await page.goto("/today");
  await page.getByRole("button", { name: `${booked.name} has arrived` }).click();
  await openFromBoard(page, booked.name);
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

test("cream on, its timer on the tablet and on the desk's board, off, wiped; only then is anybody needled", async ({
  page,
  browser,
  complaints,
}) => {
  const api = await Api.signedIn("clinician");
  const booked = await bookNow(api, 0);
  const visitId = await walkTo(booked, 0, "photos_before", 50);
  const context = await browser.newContext({ viewport: viewports.desk, reducedMotion: "reduce" });
  complaints.watch(context);
  const desk = await context.newPage();
  await signIn(desk, "desk");
  await desk.goto("/today");
  await open(page, visitId);
  const step = await fillCream(page, "LOT-77");
  // It went on forty minutes ago.
  const { zone } = await prisma().clinic.findUniqueOrThrow({ where: { id: booked.clinicId } });
  const then = Temporal.Now.zonedDateTimeISO(zone).subtract({ minutes: 40 }).toPlainTime();
  const time = step.getByRole("group", { name: /^Put on at/ });
  await time.getByRole("spinbutton").first().click();
  await page.keyboard.type(`${String(then.hour).padStart(2, "0")}${String(then.minute).padStart(2, "0")}`);
  await step.getByRole("button", { name: "Cream is on" }).click();

  const timer = page.getByRole("timer").first();
  await expect(timer).toHaveText(/^4[01]:\d\d$/);
  await page.reload();
  await expect(timer).toHaveText(/^4[01]:\d\d$/);
  const card = cardIn(desk, "Numbing", booked.name);
  await expect(card.getByRole("timer")).toContainText(/4[01]/);
  await expectAccessible(page);

  // Nobody is needled under cream: the step has to wait, and the server says so too.
  await expect(page.getByRole("region", { name: "Antisepsis", exact: true })).not.toHaveAttribute(
    "aria-current",
    "step",
  );
  const { version } = await prisma().visit.findFirstOrThrow({ where: { id: visitId } });
  const rolled = {
    ...{ zone: "cheeks_chin", deviceKind: "roller", lengthSetHundredthsMm: 50, deepestLengthHundredthsMm: 50 },
    ...{ passes: { horizontal: 4, vertical: 4, diagonal: 4 }, stamping: false, pressure: "light" },
    ...{ endpoint: "erythema", bleeding: "none" },
  };
  const roller = { kind: "roller", lot: "X", serial: `C-${Date.now()}`, expiresOn: "2031-12-31", sterile: true };
  const early = { version, zones: [rolled], needles: [roller], outcome: "completed" };
  const refused = await api.refused<{ findings: { rule: string }[] }>(`/visits/${visitId}/treatment`, early);
  expect(refused.findings.map(({ rule }) => rule)).toContain("STEP_OUT_OF_ORDER");

  await page.getByRole("button", { name: "Cream is off now" }).click();
  await page.getByRole("button", { name: "Skin is wiped now" }).click();
  await disinfect(page);
  await treat(page, `S-${Date.now()}-N`);
  await expectCurrent(page, "Photos after");
  await expect(cardIn(desk, "Recovery", booked.name)).toBeVisible();
  await context.close();
  await api.dispose();
});

test("cream put on without a network has its timer, told to be on this device only, and holds what follows", async ({
  page,
  complaints,
}) => {
  complaints.expectSome(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/);
  const api = await Api.signedIn("clinician");
  const booked = await bookNow(api, 1);
  const visitId = await walkTo(booked, 1, "photos_before");
  await open(page, visitId);
  const step = await fillCream(page, "LOT-78");
  await page.context().setOffline(true);
  await step.getByRole("button", { name: "Cream is on" }).click();
  await expect(page.getByRole("timer")).toHaveText(/^00:\d\d$/);
  await expect(page.getByText(/^On this device only: Lidocaine 4%.* is not sent yet\.$/i)).toBeVisible();
  await expectCurrent(page, "Numbing");
  await expectAccessible(page);
  await page.context().setOffline(false);
  await expect(page.getByText(/^On this device only/)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Cream is off now" })).toBeVisible();
  expect(await prisma().anesthesiaChecklist.count({ where: { visitId } })).toBe(1);
  await api.dispose();
});
