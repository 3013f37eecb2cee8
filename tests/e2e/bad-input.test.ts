import type { PlanDto } from "@/lib/plans/plan.schema";
import { Api } from "./support/api";
import { pick } from "./support/choose";
import { planDeepCheeks } from "./support/courses";
import { registerPatient } from "./support/patients";
import {
  chooseCount,
  chooseCourse,
  countChoice,
  deepCheeks,
  needleField,
  needleFinding,
  otherLength,
  saveButton,
} from "./support/plan-editor";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test("a wrong password is answered in words, and the address typed is kept", async ({ page, complaints }) => {
  complaints.expectSome(/status of 401/);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("nobody@demo.cadence.test");
  await page.getByLabel("Password").fill("not-the-password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "do not go together" })).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("nobody@demo.cadence.test");
  await expect(page).toHaveURL(/sign-in/);
});

test("an empty sign-in stays on the page with the keyboard in the first empty field", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await expect(page.getByLabel("E-mail")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Password")).toHaveAttribute("aria-invalid", "true");
});

test.describe("a needle the protocol does not know", () => {
  for (const { typed, reads, says } of [
    { typed: "3.0", reads: "3.0 mm", says: /outside the protocol.*2\.5 mm/ },
    { typed: "0.37", reads: "0.37 mm", says: /not a multiple of 0\.05 mm/ },
  ]) {
    test(`${reads} is refused beside its field and stays as it was typed`, async ({ page }) => {
      const api = await Api.signedIn("prescriber");
      const { id } = await registerPatient(api);
      await api.dispose();
      await signIn(page, "prescriber");
      await page.goto(`/patients/${id}/plans/new`);
      await chooseCourse(page, { ...deepCheeks, needle: "1.0 mm" });
      await pick(needleField(page), "Other length…");
      await otherLength(page).fill(typed);
      await otherLength(page).press("Tab");
      const finding = needleFinding(page, reads);
      await expect(finding).toContainText(says);
      await saveButton(page).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
      await expect(page).toHaveURL(/plans\/new/);
      await expect(otherLength(page)).toHaveValue(typed);
      await expect(finding).toBeVisible();
      await page.reload();
      await expect(otherLength(page)).toHaveValue(/\d/);
      expect(Number(await otherLength(page).inputValue())).toBe(Number(typed));
    });
  }
});

test("a course edited in two tabs: the second is told so, loses nothing and overwrites nothing", async ({
  page,
  context,
}) => {
  const api = await Api.signedIn("prescriber");
  const plan = await planDeepCheeks(api);
  await signIn(page, "prescriber");
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`/plans/${plan.id}/edit`);
    await expect(countChoice(tab, 4)).toBeChecked();
  }
  await chooseCount(page, 3);
  await saveButton(page).click();
  await expect(page).toHaveURL(new RegExp(`/plans/${plan.id}$`));

  await chooseCount(other, 5);
  await saveButton(other).click();
  await expect(other.getByRole("alert").filter({ hasText: "Somebody changed this course meanwhile" })).toBeVisible();
  await expect(countChoice(other, 5)).toBeChecked();
  const saved = await api.get<PlanDto>(`/plans/${plan.id}`);
  expect(saved.sessions).toHaveLength(3);
  await other.getByRole("button", { name: "Reload" }).click();
  await expect(countChoice(other, 3)).toBeChecked();
  await api.dispose();
});
