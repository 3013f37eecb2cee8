import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { pick } from "./support/choose";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";
import { bookNow } from "./support/today";
import { sidewaysOverflow, viewports } from "./support/viewports";
import { disinfect, expectCurrent, readPack } from "./support/visit";
import { walkTo } from "./support/walk";

test.setTimeout(120_000);

test("a needle that was deeper than the one recorded is put right with why no anesthetic was used", async ({
  page,
  complaints,
}) => {
  complaints.expectSome(/status of 422/);
  const api = await Api.signedIn("prescriber");
  const booked = await bookNow(api, 0, { firstLengthHundredthsMm: 25 });
  const visitId = await walkTo(booked, 0, "photos_before");
  await page.setViewportSize(viewports.tablet);
  await signIn(page, "clinician");
  await page.goto(`/visits/${visitId}`);
  await disinfect(page);
  const step = await expectCurrent(page, "Treatment");
  await readPack(page, step, `S-${Date.now()}-N`);
  await step.getByRole("button", { name: "Record the treatment" }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Record 0\.25 mm on/ })
    .click();
  await expectCurrent(page, "Photos after");

  const cardOf = (title: string) =>
    page.locator("details").filter({ has: page.locator("summary").getByText(title, { exact: true }) });
  const card = cardOf("Treatment");
  await card.locator("summary").click();
  await card.getByRole("button", { name: "Correct what was recorded" }).click();
  const form = card.getByRole("region", { name: "Correct what was recorded" });
  await pick(form.getByRole("button", { name: /Needle length set/ }), "0.5 mm");
  const missing = form.getByRole("listitem").filter({ hasText: "The anesthesia record comes first" });
  await expect(missing).toBeVisible();
  await form.getByLabel("What was wrong").fill("It was the other roller");
  const correct = async () => {
    await form.getByRole("button", { name: "Correct the record" }).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: /^Correct it to 0\.5 mm on/ })
      .click();
  };
  // Refused, it comes back as it was filled in.
  await correct();
  await expect(form.getByText("The record was not corrected")).toBeVisible();
  await expect(form.getByLabel("What was wrong")).toHaveValue("It was the other roller");
  await form.getByLabel(/^Why no anesthetic was used/).fill("The patient declined");
  await expect(missing).toHaveCount(0);
  await expectAccessible(page);
  expect(await sidewaysOverflow(page)).toBe(0);
  await correct();
  await expect(form).toHaveCount(0);
  await expect(card.getByText("Because: It was the other roller")).toBeVisible();
  const numbing = cardOf("Numbing");
  await numbing.locator("summary").click();
  await expect(numbing.getByText("The patient declined")).toBeVisible();
  await expect(numbing.getByText(/This needle needs no numbing record/)).toBeVisible();
  await expectAccessible(page);
  await api.dispose();
});
