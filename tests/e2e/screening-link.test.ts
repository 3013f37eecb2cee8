import type { Locator, Page } from "playwright/test";
import type { PatientDto } from "@/lib/patients/patient-fields.schema";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { readMail } from "./support/mail";
import { expectSoundPage } from "./support/page-checks";
import { registerPatient } from "./support/patients";
import { signIn, signOut } from "./support/sign-in";
import { expect, test } from "./support/test";
import { viewports } from "./support/viewports";

/** The desk sends somebody new a link from their page. Ends on it. */
async function sendLink(page: Page, patient: PatientDto, button = "Send a link to answer"): Promise<string> {
  await page.getByRole("button", { name: button }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText(patient.email ?? "nobody");
  await dialog.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText(`The link is on its way to ${patient.email}`)).toBeVisible();
  await expect(page.getByText(new RegExp(`to ${patient.email}, works until`))).toBeVisible();
  const mail = await readMail(patient.email ?? "");
  expect(mail).toMatch(/^Subject: A few questions before your visit to /m);
  expect(mail).not.toMatch(/health|screening|skin|needl/i);
  return /\/answer\/[\w-]{43}/.exec(mail)?.[0] ?? "";
}

/** Presses one answer of a question with the keyboard. */
async function press(group: Locator, answer: "Yes" | "No"): Promise<void> {
  await group.getByRole("radio", { name: answer, exact: true }).focus();
  await group.page().keyboard.press("Space");
}

const questions = (page: Page) => page.getByRole("radiogroup");

test("the desk sends a link, the patient answers on a phone by the keyboard, the desk sees the light and the clinician the answers", async ({
  page,
  browser,
  complaints,
}) => {
  const api = await Api.signedIn("desk");
  const patient = await registerPatient(api, { hasEmail: true });
  await signIn(page, "desk");
  await page.goto(`/patients/${patient.id}`);
  await expect(page.getByText("Screening not answered yet")).toBeVisible();
  await expect(page.getByText("Nothing was answered in full yet.")).toBeVisible();
  await expectAccessible(page);
  const path = await sendLink(page, patient);

  const phone = await browser.newContext({ viewport: viewports.phone, reducedMotion: "reduce" });
  complaints.watch(phone);
  const mobile = await phone.newPage();
  await expectSoundPage(mobile, path, (on) => on.getByRole("heading", { name: "A few questions before your visit" }));
  await mobile.setViewportSize(viewports.phone);
  await mobile.goto(path);
  const send = mobile.getByRole("button", { name: "Send the answers" });
  await expect(async () => {
    await send.press("Enter");
    await expect(mobile.getByText("Answer yes or no.")).not.toHaveCount(0);
  }, "a question left out is named").toPass();
  for (const group of await questions(mobile).all()) await press(group, "No");
  await press(mobile.getByRole("radiogroup", { name: /isotretinoin/ }), "Yes");
  await mobile.getByLabel("Allergies").fill("latex");
  await mobile.reload();
  await expect(mobile.getByLabel("Allergies")).toHaveValue("latex");
  const asked = mobile.getByRole("radiogroup", { name: /isotretinoin/ });
  await expect(asked.getByRole("radio", { name: "Yes", exact: true })).toBeChecked();
  await send.press("Enter");
  await expect(mobile.getByRole("heading", { level: 1, name: /^Thank you, / })).toBeFocused();
  await expectAccessible(mobile);
  await mobile.reload();
  await expect(mobile.getByRole("heading", { level: 1, name: "This link is not open any more" })).toBeVisible();
  await expectAccessible(mobile);
  await phone.close();

  await page.reload();
  await expect(page.getByText("Screening stands against a visit")).toBeVisible();
  await expect(page.getByText(new RegExp(`to ${patient.email}, answered `))).toBeVisible();
  await expect(page.getByText(/isotretinoin|latex/i)).toHaveCount(0);
  await signOut(page);
  await signIn(page, "clinician");
  await page.goto(`/patients/${patient.id}/screening`);
  await expect(page.getByText(new RegExp(`by the patient, by the link sent to ${patient.email}`))).toBeVisible();
  await expect(page.getByText("latex")).toBeVisible();
});

test("a patient who has answered is asked what has changed, sees nothing of before, and is told kindly of a link replaced meanwhile", async ({
  page,
  browser,
  complaints,
}) => {
  const clinician = await Api.signedIn("clinician");
  const patient = await registerPatient(clinician, { hasEmail: true });
  const { questions: asked } = await clinician.get<{ questions: { id: string }[] }>("/screenings", {
    patientId: patient.id,
  });
  const answers = asked.map(({ id }) => ({ question: id, applies: false }));
  const full = { patientId: patient.id, kind: "full", answers, allergies: ["penicillin"], medicines: ["ramipril"] };
  await clinician.post("/screenings", full);
  await signIn(page, "desk");
  await page.goto(`/patients/${patient.id}`);
  const path = await sendLink(page, patient);

  const phone = await browser.newContext({ viewport: viewports.phone, reducedMotion: "reduce" });
  complaints.watch(phone);
  const mobile = await phone.newPage();
  await mobile.goto(path);
  await expect(mobile.getByRole("heading", { name: /^Has anything changed since / })).toBeVisible();
  await expectAccessible(mobile);
  await mobile.getByRole("button", { name: "Something has changed" }).press("Enter");
  await expect(mobile.getByText("For your privacy this page does not show what you answered before.")).toBeVisible();
  await expect(mobile.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(mobile.getByLabel("Allergies")).toHaveValue("");
  await expectAccessible(mobile);

  for (const group of await questions(mobile).all()) await press(group, "No");
  await mobile.reload();
  await expect(mobile.getByRole("radio", { name: "No", checked: true })).toHaveCount(asked.length);
  const newer = await sendLink(page, patient, "Send another link");
  await mobile.getByRole("button", { name: "Send the answers" }).click();
  await expect(mobile.getByRole("heading", { level: 1, name: "This link is not open any more" })).toBeFocused();
  await mobile.goto(newer);
  // What was typed at the old link is still on the device.
  await expect(mobile.getByRole("radio", { name: "No", checked: true })).toHaveCount(asked.length);
  await mobile.getByRole("button", { name: "Discard the draft" }).click();
  await expect(mobile.getByRole("heading", { name: /^Has anything changed since / })).toBeVisible();
  await mobile.reload();
  await mobile.getByRole("button", { name: "Nothing has changed" }).press("Enter");
  await expect(mobile.getByRole("heading", { level: 1, name: /^Thank you, / })).toBeVisible();
  await phone.close();

  const { record } = await clinician.get<{ record: object }>("/screenings", { patientId: patient.id });
  expect(record).toMatchObject({ allergies: ["penicillin"], medicines: ["ramipril"] });
});
