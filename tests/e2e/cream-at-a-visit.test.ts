import type { Page } from "playwright/test";
import { prisma } from "@/lib/db/client";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { choose } from "./support/choose";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";
import { bookNow } from "./support/today";
import { viewports } from "./support/viewports";
import { cardIn, disinfect, expectCurrent, stepOf, treat } from "./support/visit";
import { rolled, roller, walkTo } from "./support/walk";

test.setTimeout(240_000);

async function open(page: Page, visitId: string) {
  await page.setViewportSize(viewports.tablet);
  await signIn(page, "clinician");
  await page.goto(`/visits/${visitId}`);
}

/** Fills in the cream that goes on now. */
async function fillCream(page: Page, lot: string) {
  const step = await expectCurrent(page, "Numbing");
  await choose(step.getByRole("checkbox", { name: /Read back to/ }));
  await choose(step.getByRole("radio", { name: /Lidocaine 4%/ }));
  await step.getByRole("textbox", { name: "Lot" }).fill(lot);
  const until = step.getByRole("group", { name: /^Good until/ });
  await until.getByRole("spinbutton", { name: /^day/ }).click();
  await page.keyboard.type("31122030");
  for (const [label, value] of [
    ["Cream", "5"],
    ["Area", "100"],
    ["Weight", "70"],
  ] as const) {
    await step.getByRole("textbox", { name: label, exact: true }).fill(value);
    await step.getByRole("textbox", { name: label, exact: true }).blur();
  }
  await choose(step.getByRole("radio", { name: "Intact", exact: true }));
  return step;
}

test("cream on, its timer on the tablet and on the desk's board, off, wiped; only then is anybody needled", async ({
  page,
  browser,
  complaints,
}) => {
  // Off after a minute: what the rules say to it is read before it is kept.
  complaints.expectSome(/status of (409|422)/);
  const api = await Api.signedIn("clinician");
  const booked = await bookNow(api, 0);
  const visitId = await walkTo(booked, 0, "photos_before");
  const context = await browser.newContext({ viewport: viewports.desk, reducedMotion: "reduce" });
  complaints.watch(context);
  const desk = await context.newPage();
  await signIn(desk, "desk");
  await desk.goto("/today");
  await open(page, visitId);
  const step = await fillCream(page, "LOT-77");
  await step.getByRole("button", { name: "Cream is on" }).click();

  const off = step.getByRole("button", { name: "Cream is off now" });
  await expect(off).toBeVisible();
  const timer = step.getByRole("timer");
  await expect(timer).toHaveText(/^0\d:\d\d$/);
  await page.reload();
  await expect(timer).toHaveText(/^0\d:\d\d$/);
  await expect(cardIn(desk, "Numbing", booked.name).getByRole("timer")).toBeVisible();
  await expectAccessible(page);

  // Nobody is needled under cream: the step has to wait, and the server says so too.
  await expect(stepOf(page, "Antisepsis")).not.toHaveAttribute("aria-current", "step");
  const { version } = await prisma().visit.findFirstOrThrow({ where: { id: visitId } });
  const early = { version, zones: [rolled], needles: [roller(`C-${Date.now()}`)], outcome: "completed" };
  const refused = await api.refused<{ findings: { rule: string }[] }>(`/visits/${visitId}/treatment`, early);
  expect(refused.findings.map(({ rule }) => rule)).toContain("STEP_OUT_OF_ORDER");

  await off.click();
  await step.getByText("I have read this").click();
  await off.click();
  await step.getByRole("button", { name: "Skin is wiped now" }).click();
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
