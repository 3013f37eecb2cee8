import type { Page } from "playwright/test";
import { prisma } from "@/lib/db/client";
import { expectAccessible } from "./support/accessible";
import { choose } from "./support/choose";
import { arrangePlan, signOnTablet } from "./support/consents";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const noAnswer = "No answer came from the server. See whether it was done, then try again.";

/** Has every command of a page end without an answer, until the function given back is called. */
async function loseAnswers(page: Page): Promise<() => Promise<void>> {
  const lose = (url: URL) => url.pathname.startsWith("/patients/");
  await page.route(lose, (route) =>
    route.request().headers()["next-action"] === undefined ? route.fallback() : route.fulfill({ status: 500 }),
  );
  return () => page.unroute(lose);
}

test("a form that gets no answer says so, keeps what was typed, and is sent again", async ({ page, complaints }) => {
  complaints.expectSome(/status of 500|unexpected response|server responded/i);
  await signIn(page, "desk");
  await page.goto("/patients/new");
  const familyName = `Unheard${Date.now()}`;
  const found = await loseAnswers(page);
  await page.getByLabel("Given name").fill("Ada");
  await page.getByLabel("Family name").fill(familyName);
  await page.getByRole("group", { name: "Birth date" }).getByRole("spinbutton").first().click();
  await page.keyboard.type("03051990");
  await page.getByRole("button", { name: "Register" }).click();
  await expect(page.getByRole("alert").filter({ hasText: noAnswer })).toBeVisible();
  await expect(page.getByLabel("Family name")).toHaveValue(familyName);
  await expectAccessible(page);
  await found();
  await page.getByRole("button", { name: "Register" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Ada ${familyName}` })).toBeVisible();
  expect(await prisma().patient.count({ where: { familyName } })).toBe(1);
});

test("a countersignature names what is missing; it and a withdrawal that get no answer stay open and say so", async ({
  page,
  complaints,
}) => {
  complaints.expectSome(/status of 500|unexpected response|server responded/i);
  const arranged = await arrangePlan();
  const consentId = await signOnTablet(arranged);
  const withdrawals = () => prisma().consentWithdrawal.count({ where: { consentId } });
  await signIn(page, "clinician");
  await page.goto(`/patients/${arranged.patient.id}/consents`);
  const found = await loseAnswers(page);
  const dialog = page.getByRole("dialog");

  await page.getByRole("button", { name: "Countersign" }).click();
  await dialog.getByRole("button", { name: "Countersign" }).click();
  await expect(dialog.getByText("Explain it first, then tick this.")).toBeVisible();
  await expect(dialog.getByText("Say whether the patient can decide.")).toBeVisible();
  await expectAccessible(page);
  await choose(dialog.getByRole("checkbox", { name: /I have explained it/ }));
  await choose(dialog.getByRole("radio", { name: "There is doubt" }));
  await dialog.getByRole("button", { name: "Countersign" }).click();
  await expect(dialog.getByText("Write what makes you doubt, and what you did.")).toBeVisible();
  await choose(dialog.getByRole("radio", { name: "Yes, in my judgement" }));
  await dialog.getByRole("button", { name: "Countersign" }).click();
  await expect(dialog.getByText(noAnswer)).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("button", { name: "Withdraw" }).click();
  await dialog.getByRole("button", { name: "Withdraw: stop booking and treatment" }).click();
  await expect(dialog.getByText(noAnswer)).toBeVisible();
  await expectAccessible(page);
  expect(await withdrawals()).toBe(0);
  await found();
  await dialog.getByRole("button", { name: "Withdraw: stop booking and treatment" }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(withdrawals).toBe(1);
  await arranged.api.dispose();
});
