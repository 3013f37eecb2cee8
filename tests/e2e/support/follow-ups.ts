import type { Locator, Page } from "playwright/test";
import type { PatientDto } from "@/lib/patients/patient-fields.schema";
import type { PlanDto } from "@/lib/plans/plan.schema";
import type { Api } from "./api";
import { registerPatient } from "./patients";

/** Patients of one family name nobody else has, each with a course that is due from today on. */
export async function planDue(prescriber: Api, count: number): Promise<{ familyName: string; patients: PatientDto[] }> {
  const first = await registerPatient(prescriber);
  const { familyName } = first;
  const patients = [first];
  while (patients.length < count) {
    const givenName = `Pia${"abcdefgh".charAt(patients.length)}`;
    patients.push(await prescriber.post<PatientDto>("/patients", { givenName, familyName, birthDate: "1990-02-14" }));
  }
  for (const { id: patientId } of patients) {
    const sessions = Array.from({ length: 3 }, () => ({ lengthHundredthsMm: 50 }));
    const course = { patientId, indication: "acne_scars", zones: ["cheeks_chin"], sessions, overrides: [] };
    await prescriber.post<PlanDto>("/plans", course);
  }
  return { familyName, patients };
}

export async function openFollowUps(page: Page, familyName: string): Promise<void> {
  await page.goto(`/follow-ups?${new URLSearchParams({ q: familyName })}`);
}

/** The row of a patient on the worklist. */
export function rowOf(page: Page, name: string): Locator {
  return page
    .getByRole("list", { name: /^Follow-ups/ })
    .getByRole("listitem")
    .filter({ hasText: name });
}

/** The button that opens a patient's row. */
export function toggleOf(page: Page, name: string): Locator {
  return page.getByRole("button", { name: new RegExp(`^${name}, session`) });
}
