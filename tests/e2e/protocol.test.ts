import type { Page } from "playwright/test";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { Api } from "./support/api";
import { planDeepCheeks } from "./support/courses";
import { expectSoundPage } from "./support/page-checks";
import { answeredPreview } from "./support/protocol-editor";
import { signIn, signOut } from "./support/sign-in";
import { expect, test } from "./support/test";

const reason = "Our follow-up of lapsed courses takes a day more";

/** Proposes a change that judges no course anew, so that other tests find the rules they know: a course lapses one day later. */
async function proposeLaterLapse(page: Page): Promise<string> {
  await page.goto("/settings/protocol/new");
  await expect(answeredPreview(page)).toBeVisible();
  await page.getByRole("button", { name: "Course", exact: true }).click();
  const lapsed = page.getByRole("group", { name: /^Lapsed/ });
  const after = lapsed.getByLabel("After");
  const days = Number(await after.inputValue());
  await after.fill(String(days + 1));
  await after.press("Tab");
  await lapsed.getByLabel("Source", { exact: true }).fill(`CONVENTION: our own follow-up of ${days + 1} days`);
  await page.getByLabel("Why the rules change").fill(reason);
  await expect(page.getByText(/^\d changes?\b/).first()).toBeVisible();
  await page.getByRole("button", { name: "Propose this version" }).click();
  await expect(page).toHaveURL(/\/settings\/protocol\/[0-9a-f-]{36}$/);
  const heading = page.getByRole("heading", { level: 1, name: /^Version \d+$/ });
  await expect(heading).toBeVisible();
  return /\d+/.exec(await heading.innerText())?.[0] ?? "";
}

test("a proposal is taken back before anybody approved it, and stays in the list", async ({ page }) => {
  await signIn(page, "prescriber");
  const version = await proposeLaterLapse(page);
  await page.getByRole("button", { name: "Withdraw…" }).click();
  const dialog = page.getByRole("alertdialog", { name: `Withdraw version ${version}?` });
  await dialog.getByLabel("Reason").fill("Proposed too early");
  await dialog.getByRole("button", { name: `Withdraw version ${version}` }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Withdrawn").first()).toBeVisible();
  await expect(page.getByText("Proposed too early")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Approve this version" })).toHaveCount(0);
});

test("the front desk reads the versions and has no way to propose, approve or withdraw", async ({
  page,
  complaints,
}) => {
  complaints.expectSome(/status of 403/);
  await signIn(page, "desk");
  await page.goto("/settings/protocol");
  await expect(page.getByRole("row", { name: /In force/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Propose a change" })).toHaveCount(0);
  await page
    .getByRole("row", { name: /In force/ })
    .getByRole("link")
    .click();
  await expect(page.getByRole("heading", { level: 1, name: /^Version/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Approve|Withdraw)/ })).toHaveCount(0);
  await page.goto("/settings/protocol/new");
  await expect(page.getByRole("heading", { level: 1, name: "Not for your role" })).toBeVisible();
});

test("the owner proposes, a clinician approves, and a course made before goes over to the new version", async ({
  page,
}) => {
  test.slow();
  const prescriber = await Api.signedIn("prescriber");
  const plan = await planDeepCheeks(prescriber);

  await signIn(page, "owner");
  const version = await proposeLaterLapse(page);
  await expect(page.getByRole("row", { name: /^Course, lapsed/ }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve…" })).toHaveCount(0);
  const address = new URL(page.url()).pathname;
  await expectSoundPage(page, address, (at) => at.getByRole("heading", { level: 1, name: `Version ${version}` }));

  await signOut(page);
  await signIn(page, "clinician");
  await page.goto(address);
  await expect(page.getByRole("button", { name: "Approve…" })).toBeDisabled();
  await page.getByLabel("What you reviewed").fill("Compared the lapse with our own follow-up figures");
  await page.getByRole("button", { name: "Approve…" }).click();
  const question = page.getByRole("alertdialog", { name: `Approve version ${version}?` });
  await expect(question).toContainText(`Version ${version} governs from today`);
  await question.getByRole("button", { name: `Approve version ${version}` }).click();
  await expect(page.getByText("In force").first()).toBeVisible();

  await page.goto(`/plans/${plan.id}`);
  const note = `Made under version ${plan.protocolVersion}; version ${version} is in force`;
  await expect(page.getByText(note)).toBeVisible();
  await page.getByRole("button", { name: "See what would change" }).click();
  const dialog = page.getByRole("dialog", { name: `Re-judge under version ${version}` });
  await expect(dialog.getByText("Session 1", { exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: `Re-judge under version ${version}` }).click();
  await expect(dialog.getByText("Say why, in at least 3 letters.")).toBeVisible();
  await dialog.getByLabel("Why the course changes its rules").fill("The newer follow-up holds for this course too");
  await dialog.getByRole("button", { name: `Re-judge under version ${version}` }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(note)).toBeHidden();
  const after = await prescriber.get<PlanDto>(`/plans/${plan.id}`);
  expect(String(after.protocolVersion)).toBe(version);
  await prescriber.dispose();
});
