import { Api } from "./support/api";
import { planDeepCheeks } from "./support/courses";
import { registerPatient } from "./support/patients";
import { chooseCourse, deepCheeks, needleFinding, saveButton } from "./support/plan-editor";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test.describe("who may not override", () => {
  test("a clinician who is no prescriber sees who may override, no button for it, and cannot save", async ({
    page,
  }) => {
    const api = await Api.signedIn("clinician");
    const { id, name } = await registerPatient(api);
    await signIn(page, "clinician");
    await page.goto(`/patients/${id}`);
    await page.getByRole("link", { name: "New plan" }).first().click();
    await chooseCourse(page, deepCheeks);
    await expect(needleFinding(page, "1.5 mm")).toBeVisible();
    await expect(page.getByText(/overridden by.*prescriber/).first()).toBeVisible();
    await expect(page.getByRole("button", { name: /^Override/ })).toHaveCount(0);

    await saveButton(page).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expect(page).toHaveURL(/plans\/new/);
    await page.goto(`/patients/${id}`);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByText("No course yet").first()).toBeVisible();
    await api.dispose();
  });

  test("the desk sees a course and what was let pass on it, but no way to plan, edit or override", async ({
    page,
    complaints,
  }) => {
    complaints.expectSome(/status of 403/);
    const prescriber = await Api.signedIn("prescriber");
    const plan = await planDeepCheeks(prescriber);
    await prescriber.dispose();
    await signIn(page, "desk");
    await page.goto(`/patients/${plan.patientId}`);
    await expect(page.getByRole("heading", { level: 1, name: plan.patientName })).toBeVisible();
    await expect(page.getByRole("link", { name: "New plan" })).toHaveCount(0);

    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByText("Deep boxcar scars; discussed with the patient")).toBeVisible();
    await expect(page.getByRole("link", { name: /^Book/ }).first()).toBeVisible();
    await expect(page.getByRole("link", { name: /^Edit/ })).toHaveCount(0);
    await expect(page.getByRole("button", { name: /^(Override|End course)/ })).toHaveCount(0);

    for (const path of [`/patients/${plan.patientId}/plans/new`, `/plans/${plan.id}/edit`]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1, name: "Not for your role" })).toBeVisible();
    }
  });

  test("a patient reaches no staff page, and staff no portal", async ({ page }) => {
    await signIn(page, "patient");
    await expect(page).toHaveURL(/\/portal$/);
    await page.goto("/patients");
    await expect(page).toHaveURL(/\/portal$/);
    await page.context().clearCookies();
    await signIn(page, "desk");
    await page.goto("/portal");
    await expect(page).not.toHaveURL(/\/portal$/);
    await expect(page.getByRole("navigation", { name: "Main" }).first()).toBeVisible();
  });
});
