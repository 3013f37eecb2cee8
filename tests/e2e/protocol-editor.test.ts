import type { Page } from "playwright/test";
import { expectSoundPage } from "./support/page-checks";
import { answeredPreview, protocolPreview } from "./support/protocol-editor";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const step = (page: Page) => page.getByRole("group", { name: /^1\.5 mm/ });
const propose = (page: Page) => page.getByRole("button", { name: "Propose this version" });

async function setDays(page: Page, field: "Minimum" | "Ideal", days: string) {
  await step(page).getByLabel(field).fill(days);
  await step(page).getByLabel(field).press("Tab");
}

async function openEditor(page: Page) {
  await page.goto("/settings/protocol");
  await page.getByRole("link", { name: "Propose a change" }).click();
  await expect(answeredPreview(page)).toBeVisible();
}

test.describe("the protocol editor", () => {
  test.beforeEach(async ({ page }) => signIn(page, "owner"));

  test("a contradiction stands at its field and on top, and keeps the version from being proposed", async ({
    page,
  }) => {
    await openEditor(page);
    await setDays(page, "Minimum", "49");
    await expect(step(page).getByText(/ideal.*42.*49/i)).toBeVisible();
    const preview = protocolPreview(page);
    await expect(preview.getByText("A contradiction")).toBeVisible();
    await page.getByLabel("Why the rules change").fill("Longer rest after deep needles");
    await propose(page).click();
    await expect(page.getByRole("alert").filter({ hasText: "contradicts itself" })).toBeVisible();
    await expect(page).toHaveURL(/protocol\/new$/);
    await expect(step(page).getByLabel("Ideal")).toBeFocused();
  });

  test("a changed number shows which open courses would change, and asks for its source to be read again", async ({
    page,
  }) => {
    await openEditor(page);
    await setDays(page, "Minimum", "49");
    await setDays(page, "Ideal", "49");
    const preview = protocolPreview(page);
    await expect(preview.getByText(/42 days/).first()).toBeVisible();
    await expect(preview.getByText(/courses? would change\./)).toBeVisible();
    const course = preview.getByRole("group").first();
    await course.locator("summary").click();
    await expect(course.getByText("Before").first()).toBeVisible();
    await expect(course.getByText("After").first()).toBeVisible();

    await page.getByLabel("Why the rules change").fill("Longer rest after deep needles");
    await propose(page).click();
    await expect(page.getByRole("alert").filter({ hasText: /source was not read again.*1\.5 mm/ })).toBeVisible();
    await page.getByText("Read again: this source holds").click();
    await expect(preview.getByText("A source to read again")).toBeHidden();

    await page.reload();
    await expect(page.getByText("Your unsaved changes are back.")).toBeVisible();
    await expect(step(page).getByLabel("Minimum")).toHaveValue("49");
    await page.getByRole("button", { name: "Discard my changes" }).click();
    await expect(step(page).getByLabel("Minimum")).toHaveValue("42");
  });

  test("a contraindication is found in its folded family: severity, look-back and who may override", async ({
    page,
  }) => {
    await openEditor(page);
    await page.getByRole("button", { name: "Contraindications" }).click();
    const row = page.getByRole("group", { name: /^Oral isotretinoin/ });
    await expect(row.getByLabel("Severity")).toHaveValue(/block|warn/);
    await row.getByLabel("May override").selectOption("Nobody");
    await expect(row.getByText("Changed", { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Contraindications 1 change" })).toBeVisible();
  });

  test("the editor and the list of versions are sound at every size, light and dark", async ({ page }) => {
    test.slow();
    await expectSoundPage(page, "/settings/protocol", (at) => at.getByRole("heading", { level: 1, name: "Protocol" }));
    await expectSoundPage(page, "/settings/protocol/new", answeredPreview);
  });
});
