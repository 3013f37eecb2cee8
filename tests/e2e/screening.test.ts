import type { Locator, Page } from "playwright/test";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { choose } from "./support/choose";
import { expectSoundPage } from "./support/page-checks";
import { registerPatient } from "./support/patients";
import { signIn, signOut } from "./support/sign-in";
import { expect, test } from "./support/test";

const questionOf = (page: Page, text: RegExp): Locator => page.getByRole("radiogroup", { name: text });

/** Answers every question of the page with no. */
async function answerNo(page: Page) {
  for (const no of await page.getByRole("radio", { name: "No", exact: true }).all()) await choose(no);
}

/** Types a day into a date field, segment by segment. */
async function typeDay(field: Locator, day: string) {
  const [year = "", month = "", date = ""] = day.split("-");
  await field.getByRole("spinbutton", { name: /^day/ }).fill(date);
  await field.getByRole("spinbutton", { name: /^month/ }).fill(month);
  await field.getByRole("spinbutton", { name: /^year/ }).fill(year);
}

test("a clinician asks, a dated answer moves the course, and the desk is told until when", async ({ page }) => {
  await signIn(page, "clinician");
  const api = await Api.signedIn("clinician");
  const patient = await registerPatient(api);
  const sessions = [{ lengthHundredthsMm: 50 }, { lengthHundredthsMm: 50 }];
  const plan = await api.post<PlanDto>("/plans", {
    patientId: patient.id,
    indication: "wrinkles",
    zones: ["face"],
    sessions,
  });

  await page.goto(`/patients/${patient.id}`);
  await expect(page.getByText("Screening not answered yet")).toBeVisible();
  await page.getByRole("link", { name: "Screening", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Screening of/ })).toBeVisible();
  await answerNo(page);
  const isotretinoin = questionOf(page, /isotretinoin/);
  await choose(isotretinoin.getByRole("radio", { name: "Yes" }));
  await expectAccessible(page);
  const lastDose = page.getByRole("group", { name: /Last dose/ });
  const today = new Date();
  const stopped = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 3)).toISOString().slice(0, 10);
  await typeDay(lastDose, stopped);
  await page.getByRole("button", { name: "Save the answers" }).click();
  await expect(page.getByText(/Has anything changed since/)).toBeVisible();
  await expect(page.getByText(/Oral isotretinoin: last dose/).first()).toBeVisible();

  const { sessions: moved } = await api.get<PlanDto>(`/plans/${plan.id}`, {});
  expect(moved[0]?.earliest.slice(8)).toBe("03");
  await page.goto(`/plans/${plan.id}`);
  await expect(page.getByText(/Earliest .*Oral isotretinoin/).first()).toBeAttached();

  await signOut(page);
  await signIn(page, "desk");
  await page.goto(`/plans/${plan.id}`);
  await expect(page.getByText(/the screening keeps sessions away until then/).first()).toBeAttached();
  await expect(page.getByText(/isotretinoin/i)).toHaveCount(0);
  await page.goto(`/patients/${patient.id}`);
  await expect(page.getByText("Screening stands against a visit")).toBeVisible();
  await expect(page.getByRole("link", { name: "Screening", exact: true })).toHaveCount(0);
});

test("what is missing is named at its question, and a draft survives a reload", async ({ page }) => {
  await signIn(page, "clinician");
  const patient = await registerPatient(await Api.signedIn("clinician"));
  await page.goto(`/patients/${patient.id}/screening`);
  await answerNo(page);
  await page.getByLabel("Allergies").fill("latex");
  await page.waitForTimeout(400);
  await page.reload();
  await expect(page.getByLabel("Allergies")).toHaveValue("latex");
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await page.getByRole("button", { name: "Save the answers" }).click();
  await expect(page.getByText("Answer yes or no.").first()).toBeVisible();
});

test("a patient answers in the portal, and later says with one press that nothing has changed", async ({ page }) => {
  await signIn(page, "patient");
  await page.goto("/portal/questions");
  if (await page.getByRole("button", { name: "Something has changed" }).isVisible()) {
    await page.getByRole("button", { name: "Something has changed" }).click();
  }
  await answerNo(page);
  await page.getByRole("button", { name: "Send the answers" }).click();
  await expect(page).toHaveURL(/\/portal$/);
  await page.getByRole("link", { name: "Say what has changed" }).click();
  await page.getByRole("button", { name: "Nothing has changed" }).click();
  await expect(page).toHaveURL(/\/portal$/);
  await expectSoundPage(page, "/portal/questions", (on) => on.getByRole("heading", { level: 1 }));
});

test("the desk may not read the answers", async ({ page, complaints }) => {
  complaints.expectSome(/403/);
  await signIn(page, "clinician");
  const patient = await registerPatient(await Api.signedIn("clinician"));
  await signOut(page);
  await signIn(page, "desk");
  await page.goto(`/patients/${patient.id}/screening`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Not for your role");
});
