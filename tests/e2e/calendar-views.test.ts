import { addDays, formatDay } from "@/lib/kernel/day";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { openDay, openWeek, visitBlock } from "./support/calendar";
import { bookMovable, type Movable } from "./support/courses";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test.describe("what the calendar shows", () => {
  let prescriber: Api;
  let course: Movable;
  test.beforeEach(async ({ page }) => {
    prescriber = await Api.signedIn("prescriber");
    course = await bookMovable(prescriber);
    await signIn(page, "desk");
  });
  test.afterEach(() => prescriber.dispose());

  test("one clinician's week is an address, and cancelled visits are there when asked for", async ({ page }) => {
    const { plan, bookedOn } = course;
    await openWeek(page, bookedOn);
    const block = visitBlock(page, plan.patientName, "2 of 4");
    const own = /Dr Paula Vega/.test((await block.getAttribute("aria-label")) ?? (await block.textContent()) ?? "")
      ? "Dr Paula Vega"
      : "Carl Lindqvist";
    const other = own === "Dr Paula Vega" ? "Carl Lindqvist" : "Dr Paula Vega";
    const filter = async (label: string, choice: string) => {
      await page.getByRole("button", { name: /^Filter/ }).click();
      await page.getByRole("button", { name: label }).click();
      await page.getByRole("option", { name: choice, exact: true }).click();
      await page.keyboard.press("Escape");
    };
    await filter("Clinician", own);
    await expect(page).toHaveURL(/clinician=[0-9a-f-]{36}/);
    await expect(block).toBeVisible();
    await filter("Clinician", other);
    await expect(block).toBeHidden();
    await expect(page.getByText(new RegExp(`visits? · ${other}`))).toBeVisible();
    await page.goBack();
    await expect(block).toBeVisible();

    const { id, version } = (
      await prescriber.get<Calendar>("/appointments", { from: bookedOn, to: bookedOn })
    ).appointments.find(({ planId }) => planId === plan.id) ?? { id: "", version: 0 };
    await prescriber.post(`/appointments/${id}/cancel`, { version, reason: "The patient is travelling" });
    await page.reload();
    await expect(block).toBeHidden();
    await filter("Status", "Cancelled ones too");
    await expect(block).toHaveAccessibleName(/Cancelled/);
    await page.getByRole("button", { name: /^Filter/ }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Show everything" }).click();
    await expect(page).not.toHaveURL(/clinician=|status=/);
  });

  test("the course of a visit is named, under the pointer and for whoever listens", async ({ page }) => {
    const { plan, bookedOn, earliest } = course;
    await openDay(page, bookedOn);
    const block = visitBlock(page, plan.patientName, "2 of 4");
    const first = `1: ${formatDay(addDays(earliest, -42))}`;
    await expect(block).toHaveAttribute("aria-description", new RegExp(`${first}.*3: not booked`));
    const strip = page.getByText(`Course of ${plan.patientName}`);
    await expect(strip).toBeHidden();
    await block.hover();
    await expect(strip.locator("..")).toContainText(first);
    await page.mouse.move(0, 0);
    await expect(strip).toBeHidden();
    await block.focus();
    await expect(strip).toBeVisible();
  });

  test("paper gets a table for each clinician, black on white, and nothing of the screen", async ({ page }) => {
    const { plan, bookedOn, time } = course;
    await openDay(page, bookedOn);
    await expect(visitBlock(page, plan.patientName, "2 of 4")).toBeVisible();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const sheet = page.getByRole("table").filter({ has: page.getByRole("rowheader", { name: plan.patientName }) });
    await expect(sheet.getByRole("row", { name: plan.patientName })).toContainText(
      new RegExp(`${time}.*2/4.*1\\.5 mm`),
    );
    await expect(sheet.getByRole("columnheader", { name: "Numbing" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
    expect(await sheet.evaluate((table) => getComputedStyle(table).color)).toBe("rgb(0, 0, 0)");
    await page.emulateMedia({ media: "screen", colorScheme: "light" });
    await expect(sheet).toBeHidden();
  });
});

type Calendar = { appointments: { id: string; version: number; planId: string }[] };
