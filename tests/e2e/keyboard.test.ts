import type { Locator, Page } from "playwright/test";
import { formatDay } from "@/lib/kernel/day";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { Api } from "./support/api";
import { openWeek, visitBlock } from "./support/calendar";
import { bookMovable } from "./support/courses";
import { expectFocused, tabTo } from "./support/focus";
import { misspell, registerPatient } from "./support/patients";
import {
  countChoice,
  deepCheeks,
  indicationField,
  needleField,
  needleFinding,
  overrideReason,
  saveButton,
  zoneBox,
} from "./support/plan-editor";
import { emails, password, type Role } from "./support/roles";
import { expect, test } from "./support/test";

async function signInByKeyboard(page: Page, role: Role) {
  await page.goto("/sign-in");
  await tabTo(page.getByLabel("E-mail"));
  await page.keyboard.type(emails[role]);
  await page.keyboard.press("Tab");
  await expectFocused(page.getByLabel("Password"));
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/sign-in/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Opens a choice, types the first letters of an option, takes it. */
async function pickByKeyboard(page: Page, field: Locator, option: string) {
  await tabTo(field);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.type(option);
  await expectFocused(page.getByRole("option", { name: option, exact: true }));
  await page.keyboard.press("Enter");
  await expect(field).toContainText(option);
  await expectFocused(field);
}

test("a course is planned, overridden and booked by keyboard alone", async ({ page }) => {
  test.slow();
  const api = await Api.signedIn("prescriber");
  const { name, familyName } = await registerPatient(api);
  await signInByKeyboard(page, "prescriber");

  await test.step("Ctrl-K finds the patient by a misspelt name", async () => {
    await expect(async () => {
      await page.keyboard.press("ControlOrMeta+k");
      await expect(page.getByRole("combobox", { name: "Go to or search" })).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expectFocused(page.getByRole("combobox", { name: "Go to or search" }));
    await page.keyboard.type(misspell(familyName));
    const found = page.getByRole("option", { name: new RegExp(name) });
    await expect(found).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  });

  await test.step("the plan is made", async () => {
    await tabTo(page.getByRole("link", { name: "New plan" }).first());
    await page.keyboard.press("Enter");
    await expect(indicationField(page)).toBeVisible();
    await pickByKeyboard(page, indicationField(page), deepCheeks.indication);
    await tabTo(zoneBox(page, deepCheeks.zone));
    await page.keyboard.press("Space");
    await expect(zoneBox(page, deepCheeks.zone)).toBeChecked();
    await tabTo(countChoice(page, 4));
    await page.keyboard.press("ArrowDown");
    await expectFocused(countChoice(page, 5));
    await page.keyboard.press("ArrowUp");
    await expect(countChoice(page, deepCheeks.sessions)).toBeChecked();
    await pickByKeyboard(page, needleField(page), deepCheeks.needle);
    await expect(needleFinding(page, "1.5 mm")).toBeVisible();
  });

  await test.step("the finding is overridden", async () => {
    await tabTo(page.getByRole("button", { name: /^Override/ }));
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Override a rule" });
    await tabTo(dialog.getByRole("textbox", { name: "Reason" }));
    await page.keyboard.type(overrideReason);
    await tabTo(dialog.getByRole("button", { name: "Cancel" }));
    await tabTo(dialog.getByRole("button", { name: /^Override/ }));
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await tabTo(saveButton(page));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
    await expect(page.getByText(overrideReason)).toBeVisible();
  });

  await test.step("the ribbon explains a day, then all four visits are booked", async () => {
    const ribbon = page.getByRole("figure").first();
    const first = ribbon.getByRole("button", { name: /^Session 1/ });
    await tabTo(first);
    await page.keyboard.press("End");
    await expect(ribbon.locator(":focus")).toHaveAccessibleName(/ession 4.*1\.5 mm/);
    await page.keyboard.press("Escape");
    await tabTo(page.getByRole("link", { name: /^Book/ }).first(), "Shift+Tab");
    const planId = page.url().split("/").at(-1) ?? "";
    await page.keyboard.press("Enter");
    const proposals = page.getByRole("radio");
    await tabTo(proposals.first());
    await page.keyboard.press("ArrowDown");
    await expectFocused(proposals.nth(1));
    await expect(proposals.nth(1)).toBeChecked();
    await tabTo(page.getByRole("button", { name: "Book 4 visits" }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/plans/${planId}$`));
    const { sessions } = await api.get<PlanDto>(`/plans/${planId}`);
    expect(sessions.map(({ state }) => state)).toEqual(["booked", "booked", "booked", "booked"]);
  });
  await api.dispose();
});

test("the desk moves a visit by keyboard alone: the early day is refused with its reason, the legal one is taken", async ({
  page,
}) => {
  test.slow();
  const api = await Api.signedIn("prescriber");
  const { plan, bookedOn, tooEarly, earliest, free, time } = await bookMovable(api);
  await signInByKeyboard(page, "desk");
  await openWeek(page, bookedOn);
  const block = visitBlock(page, plan.patientName, "2 of 4");
  await tabTo(block);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(plan.patientName);
  await tabTo(dialog.getByRole("button", { name: "Move…" }));
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(`Earliest ${formatDay(earliest)}`).first()).toBeVisible();

  const typeDay = async (day: string) => {
    const [year = "", month = "", date = ""] = day.split("-");
    await tabTo(dialog.getByRole("spinbutton").first());
    await page.keyboard.type(`${date}${month}${year}`);
  };
  await typeDay(tooEarly);
  await expect(
    dialog.getByText(new RegExp(`Earliest ${formatDay(earliest)}.*1\\.5 mm.*42 days`)).first(),
  ).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Choose a time" })).toBeDisabled();

  await typeDay(free);
  const choice = dialog.getByRole("radio", { name: new RegExp(`^${time}`) }).first();
  const times = dialog.getByRole("radio");
  await expect(choice).toBeVisible();
  await tabTo(times.first());
  await page.keyboard.press("Space");
  for (let steps = await times.count(); steps > 0 && !(await choice.isChecked()); steps -= 1) {
    await page.keyboard.press("ArrowDown");
  }
  await expectFocused(choice);
  const confirm = dialog.getByRole("button", { name: `Move to ${formatDay(free)}, ${time}` });
  await expect(confirm).toBeEnabled();
  await tabTo(confirm);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(block).toHaveAccessibleName(new RegExp(`${formatDay(free)}, ${time}`));
  const { sessions } = await api.get<PlanDto>(`/plans/${plan.id}`);
  expect(sessions[1]?.date).toBe(free);
  await api.dispose();
});
