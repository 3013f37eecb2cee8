import type { Page } from "playwright/test";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { choose } from "./support/choose";
import { arrangePlan, knownSecret } from "./support/consents";
import { expectSoundPage } from "./support/page-checks";
import { signIn, signOut } from "./support/sign-in";
import { drawSignature } from "./support/signature";
import { expect, test } from "./support/test";
import { viewports } from "./support/viewports";

/** Confirms every part of the text and refuses every use of photographs. */
async function answerAll(page: Page) {
  await expect(page.getByRole("heading", { level: 1, name: "Consent to microneedling" })).toBeVisible();
  // The words beside a box, as a person would: a bar at the foot of the page covers nothing of what is pressed.
  for (const words of await page.getByText("I have read and understood this part.").all()) await words.click();
  for (const no of await page.getByText("No", { exact: true }).all()) await no.click();
  await page.getByText(/I agree to read and sign this form on a screen/).click();
}

test("a patient signs on the clinic's tablet, drawn, and the clinician countersigns", async ({ page }) => {
  const { api, patient, plan, name } = await arrangePlan();
  await page.setViewportSize(viewports.tablet);
  await signIn(page, "clinician");
  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("link", { name: "Consents", exact: true }).click();
  await expect(page.getByText("Not signed")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Sign on this device" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Hand the device to ${name}` })).toBeVisible();
  await expectAccessible(page);
  await choose(page.getByRole("radio", { name: "I have seen a photo identity document" }));
  await page.getByRole("button", { name: "Hand over and begin" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Consent to microneedling" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(page.getByText("Confirm this part, or stop here and ask.").first()).toBeVisible();
  await answerAll(page);
  await expect(page.getByText("Still open: 1 part")).toBeVisible();
  await drawSignature(page.getByTestId("signature-pad"));
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(page.getByRole("heading", { name: `Thank you, ${name}` })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to the consents" }).click();

  await expect(page.getByText("To be countersigned")).toBeVisible();
  await page.getByRole("button", { name: "Countersign" }).click();
  await choose(page.getByRole("checkbox", { name: /I have explained it/ }));
  await choose(page.getByRole("radio", { name: "Yes, in my judgement" }));
  await page.getByRole("dialog").getByRole("button", { name: "Countersign" }).click();
  await expect(page.getByText("Stands", { exact: true })).toBeVisible();

  const href = await page.getByRole("link", { name: /^Copy of/ }).getAttribute("href");
  const copy = await page.request.get(href ?? "");
  expect(copy.headers()["content-type"]).toBe("application/pdf");
  expect((await copy.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const { plans } = await api.get<{ plans: { consents: { id: string }[] }[] }>("/consents", { patientId: patient.id });
  const { code } = await api.get<{ code: string }>(`/consents/${plans[0]?.consents[0]?.id}/verification`);
  expect(plan.id).not.toBe("");
  await signOut(page);
  await page.goto("/verify");
  await page.getByLabel("Code on the copy").fill(code.replaceAll(/(.{8})/g, "$1 "));
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("Genuine, and it stands")).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`/verify/${"0".repeat(32)}`);
  await expect(page.getByText("No consent has this code")).toBeVisible();
});

test("a patient signs by a link with the keyboard alone, and a reload loses nothing", async ({ page }) => {
  const { api, plan, name } = await arrangePlan(true);
  const { linkId } = await api.post<{ linkId: string }>(`/plans/${plan.id}/consent-links`, {});
  const secret = await knownSecret(linkId);

  await page.setViewportSize(viewports.phone);
  await page.goto(`/sign/${secret}`);
  await expect(page.getByRole("heading", { level: 1, name: "Consent to microneedling" })).toBeVisible();
  const boxes = page.getByRole("checkbox", { name: "I have read and understood this part." });
  for (const box of await boxes.all()) {
    await box.focus();
    await page.keyboard.press("Space");
  }
  await page.reload();
  await expect(boxes.first()).toBeChecked();
  for (const group of await page.getByRole("radiogroup", { name: /^Photographs/ }).all()) {
    await group.getByRole("radio", { name: "No" }).focus();
    await page.keyboard.press("Space");
  }
  await page.getByRole("checkbox", { name: /I agree to read and sign/ }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("radio", { name: "Type my name" }).focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Your full name").fill("Somebody Else");
  await page.getByRole("button", { name: "Sign", exact: true }).press("Enter");
  await expect(page.getByText(`Type your name as it stands here: ${name}.`).first()).toBeVisible();
  await page.getByLabel("Your full name").fill(name);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign", exact: true }).press("Enter");
  await expect(page.getByRole("heading", { name: `Thank you, ${name}` })).toBeVisible();
  const copy = await page.request.get(`/sign/${secret}/copy`);
  expect(copy.headers()["content-type"]).toBe("application/pdf");
  await page.goto(`/sign/${secret}`);
  await expect(page.getByRole("heading", { name: "This is signed" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/sign/nobody-knows-this");
  await expect(page.getByRole("heading", { name: "This link leads nowhere" })).toBeVisible();
});

test("what a patient withdraws in the portal blocks booking at once", async ({ page }) => {
  const portal = await Api.signedIn("patient");
  const { plans } = await portal.get<{ plans: { planId: string; state: string }[]; patientId: string }>("/consents");
  const planId = plans[0]?.planId ?? "";
  await page.setViewportSize(viewports.phone);
  await signIn(page, "patient");
  await page.getByRole("link", { name: "Consents" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your consents" })).toBeVisible();
  await page
    .getByRole("link", { name: /^Read and sign/ })
    .first()
    .click();
  await answerAll(page);
  await choose(page.getByRole("radio", { name: "Type my name" }));
  await page.getByLabel("Your full name").fill("Pia Demo");
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Thank you, Pia Demo" })).toBeVisible();
  await page.getByRole("link", { name: "Back to my consents" }).click();
  await expect(page.getByText("You have signed. Your clinician signs too before the first session.")).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize(viewports.phone);
  await page.getByRole("button", { name: "Withdraw" }).first().click();
  await expectAccessible(page);
  await page.setViewportSize(viewports.phone);
  await page.getByRole("button", { name: "Withdraw: stop booking and treatment" }).click();
  await expect(page.getByText("Withdrawn", { exact: true }).first()).toBeVisible();

  const desk = await Api.signedIn("desk");
  const { followUps } = await desk.get<{ followUps: { kind: string; planId: string }[] }>("/follow-ups");
  expect(followUps.filter((one) => one.planId === planId).map(({ kind }) => kind)).toContain("consent_withdrawn");
  const { sessions } = await desk.get<PlanDto>(`/plans/${planId}`);
  const booked = sessions.find(({ state }) => state === "booked");
  if (!booked?.startsAt) throw new Error("the demo's portal patient has a booked visit");
  const startsAt = new Date(Date.parse(booked.startsAt) + 7 * 24 * 60 * 60_000).toISOString();
  const move = { version: booked.appointmentVersion, startsAt };
  const problem = await desk.refused<{ findings: { rule: string }[] }>(
    `/appointments/${booked.appointmentId}/move`,
    move,
  );
  expect(problem.findings.map(({ rule }) => rule)).toContain("CONSENT_WITHDRAWN");

  // Signed anew, everything goes on: and so does the demo.
  await page.getByRole("link", { name: "Read and sign anew" }).first().click();
  await answerAll(page);
  await choose(page.getByRole("radio", { name: "Type my name" }));
  await page.getByLabel("Your full name").fill("pia demo");
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Thank you, Pia Demo" })).toBeVisible();
  const after = await desk.get<{ followUps: { kind: string; planId: string }[] }>("/follow-ups");
  expect(after.followUps.filter((one) => one.planId === planId).map(({ kind }) => kind)).not.toContain(
    "consent_withdrawn",
  );
});

test("an owner drafts a version of the form, sees what is missing and how it reads, and publishes it", async ({
  page,
}) => {
  await page.setViewportSize(viewports.tablet);
  await signIn(page, "owner");
  await page.goto("/settings/consent-forms");
  await expect(page.getByRole("heading", { level: 1, name: "Consent forms" })).toBeVisible();
  await page.getByRole("link", { name: /^(Draft a new version|Continue the draft) in English$/ }).click();
  await page.getByLabel("What changed").fill("Clearer words about the days after a session.");
  await page.getByRole("button", { name: "Remove this section" }).first().click();
  await expect(page.getByRole("button", { name: "Add “procedure and device”" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add “procedure and device”" }).click();
  await page.getByLabel("Heading").last().fill("What is done");
  await page.getByLabel("Text").last().fill("You are planning a course of {procedure} for {indication}.");
  await expect(page.getByText("You are planning a course of Microneedling for acne scars.")).toBeVisible();
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("Publish version")).toBeVisible();
  await page.getByLabel("What you reviewed").fill("Read every section with the clinicians.");
  await page.getByRole("button", { name: "Publish: patients sign this" }).click();
  await expect(page.getByText(/Version \d+, English, In force/)).toBeVisible();
  await expectSoundPage(page, "/settings/consent-forms", (one) => one.getByRole("heading", { name: "Consent forms" }));
});
