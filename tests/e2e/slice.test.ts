import type { PlanDto } from "@/lib/plans/plan.schema";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { misspell, registerPatient } from "./support/patients";
import { chooseCourse, deepCheeks, needleFinding, overrideReason, saveButton } from "./support/plan-editor";
import { signIn, signOut } from "./support/sign-in";
import { expect, test } from "./support/test";
import { sidewaysOverflow, viewports } from "./support/viewports";

test("one course, from the consulting room to the calendar", async ({ page }) => {
  test.slow();
  const api = await Api.signedIn("prescriber");
  const { id, name, familyName } = await registerPatient(api);

  await test.step("the prescriber finds the patient although the name is misspelt", async () => {
    await signIn(page, "prescriber");
    await page.goto("/patients");
    await page.getByRole("searchbox", { name: "Search patients" }).fill(misspell(familyName));
    // The search is over once the address holds it.
    await expect(page).toHaveURL(/q=/);
    await page.getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  });

  await test.step("1.5 mm on the cheeks is blocked beside its field", async () => {
    await page.getByRole("link", { name: "New plan" }).first().click();
    await chooseCourse(page, deepCheeks);
    await expect(needleFinding(page, "1.5 mm")).toBeVisible();
    await expect(page.getByRole("figure", { name: "Course of 4 sessions" })).toBeVisible();
    await expectAccessible(page);
    await saveButton(page).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expect(page).toHaveURL(/plans\/new/);
  });

  await test.step("the prescriber overrides it with a reason, which stands on the course", async () => {
    await page.getByRole("button", { name: /^Override/ }).click();
    const dialog = page.getByRole("dialog", { name: "Override a rule" });
    await dialog.getByRole("button", { name: /^Override/ }).click();
    await expect(dialog.getByText(/at least 10/).first()).toBeVisible();
    await dialog.getByRole("textbox", { name: "Reason" }).fill(overrideReason);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: /^Override/ }).click();
    await expect(dialog).toBeHidden();
    await saveButton(page).click();
    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
    await expect(page.getByText(overrideReason)).toBeVisible();
    await expect(page.getByText("Dr Paula Vega").first()).toBeVisible();
  });

  const planId = page.url().split("/").at(-1) ?? "";

  await test.step("all four sessions are proposed and booked in one step", async () => {
    await page.getByRole("link", { name: /^Book/ }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
    await expect(page.getByRole("figure").first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Book 4 visits" }).click();
    await expect(page.getByText(`4 visits booked for ${name}`)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/plans/${planId}$`));
    await page.reload();
    await expect(
      page
        .getByRole("figure")
        .first()
        .getByRole("button", { name: /Session 4.*Booked/ }),
    ).toBeVisible();
    const { sessions, overrides } = await api.get<PlanDto>(`/plans/${planId}`);
    expect(sessions.map(({ state }) => state)).toEqual(["booked", "booked", "booked", "booked"]);
    expect(overrides.map(({ rule, reason, byName }) => ({ rule, reason, byName }))).toEqual([
      { rule: "ZONE_TOO_DEEP", reason: overrideReason, byName: "Dr Paula Vega" },
    ]);
  });

  await test.step("the override and the booking are in the audit, under her name", async () => {
    await signOut(page);
    await signIn(page, "owner");
    await page.goto("/audit?operation=plan.create-plan");
    const row = page.getByRole("row").filter({ hasText: "ZONE_TOO_DEEP" }).first();
    await expect(row).toContainText("Dr Paula Vega");
    await page.goto("/audit?operation=plan.book-course");
    await expect(page.getByRole("row").filter({ hasText: "plan.book-course" }).first()).toContainText("Dr Paula Vega");
  });

  await test.step("the desk finds the visits on the patient's page", async () => {
    await signOut(page);
    await signIn(page, "desk");
    await page.goto(`/patients/${id}`);
    await expect(page.getByRole("table", { name: "Appointments" }).getByRole("row")).toHaveCount(5);
  });
  await api.dispose();
});

test("the patient sees the course on a phone: the next visit, why it is then, and the ribbon", async ({ page }) => {
  await page.setViewportSize(viewports.phone);
  await signIn(page, "patient");
  await expect(page.getByRole("heading", { level: 1, name: "Hello Pia" })).toBeVisible();
  const main = page.getByRole("main");
  await expect(main.getByText("Your next visit")).toBeVisible();
  await expect(main.getByText(/\w{3} \d{1,2} \w{3} \d{4}, \d\d:\d\d/).first()).toBeVisible();
  const reason = main.getByText(/1\.5 mm.*42 days/).first();
  await expect(reason).toBeHidden();
  await main.getByText("Why then?").click();
  await expect(reason).toBeVisible();

  const ribbon = main.getByRole("figure", { name: "Course of 4 sessions" });
  await expect(ribbon.getByRole("button", { name: /^Session 1.*Done/ })).toBeVisible();
  await ribbon.getByRole("button", { name: /^Session 2/ }).click();
  await expect(ribbon.getByText(/42 days/).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await ribbon.getByRole("button", { name: "Show as table" }).click();
  await expect(ribbon.getByRole("table").getByRole("row")).toHaveCount(5);
  expect(await sidewaysOverflow(page)).toBe(0);
  await expectAccessible(page);
});
