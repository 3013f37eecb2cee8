import { formatDay } from "@/lib/kernel/day";
import { expectAccessible } from "./support/accessible";
import { visitBlock } from "./support/calendar";
import { expect, test } from "./support/movable";

test.describe("a visit is moved with the arrow keys, and made longer", () => {
  test("each step says where it is and what stands against it; Enter drops, Esc puts it back", async ({
    page,
    course,
    saved,
  }) => {
    const { plan, bookedOn, tooEarly, earliest, free, time } = course;
    const block = visitBlock(page, plan.patientName, "2 of 4");
    await block.focus();
    await page.keyboard.press("m");
    const bar = page.getByRole("application", { name: `Moving ${plan.patientName} with the keyboard` });
    await expect(bar).toBeFocused();
    const said = bar.getByRole("status");
    await expect(said).toContainText(`${formatDay(bookedOn)}, ${time}`);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect(said).toContainText(`${formatDay(tooEarly)}, ${time}`);
    await expect(said).toContainText(`Earliest ${formatDay(earliest)}`);
    await expectAccessible(page);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect(said).toContainText("This is the edge of the page");
    await page.keyboard.press("Escape");
    await expect(bar).toBeHidden();
    await expect(block).toBeFocused();
    expect(await saved()).toEqual([bookedOn, time]);

    await page.keyboard.press("m");
    await page.keyboard.press("ArrowRight");
    await expect(said).toContainText("Free and within the rules.");
    await page.keyboard.press("Enter");
    await expect(page.getByText(`Moved to ${formatDay(free)}, ${time}`)).toBeVisible();
    await expect(block).toHaveAccessibleName(new RegExp(`${formatDay(free)}, ${time}`));
    await expect(block).toBeFocused();
    expect(await saved()).toEqual([free, time]);
  });

  test("dropped on a refused day it goes back, and the note says why", async ({ page, course, saved }) => {
    const { plan, bookedOn, earliest, time } = course;
    await visitBlock(page, plan.patientName, "2 of 4").focus();
    await page.keyboard.press("m");
    const said = page.getByRole("application").getByRole("status");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect(said).toContainText(`Earliest ${formatDay(earliest)}`);
    await page.keyboard.press("Enter");
    const note = page.getByRole("alert").filter({ hasText: `${plan.patientName} was not moved` });
    await expect(note).toContainText(`Earliest ${formatDay(earliest)}`);
    expect(await saved()).toEqual([bookedOn, time]);
  });

  test("dragging the end makes the treatment longer, with the new end at the pointer; Undo takes it back", async ({
    page,
    course,
  }) => {
    const { plan } = course;
    const block = visitBlock(page, plan.patientName, "2 of 4");
    const label = async () => (await block.textContent()) ?? "";
    const before = /\d\d:\d\d–(\d\d:\d\d)/.exec(await label())?.[1] ?? "";
    // Away from the edges of the grid, which scrolls when the pointer comes near them.
    await block.evaluate((node) => node.scrollIntoView({ block: "center" }));
    const box = await block.boundingBox();
    if (box === null) throw new Error("the visit is not drawn");
    const [x, y] = [box.x + box.width / 2, box.y + box.height - 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 10, { steps: 4 });
    await page.mouse.move(x, y + 19, { steps: 4 });
    const tip = page.getByRole("status").filter({ hasText: /Treatment 30 → 45 min, until/ });
    await expect(tip).toBeVisible();
    await expect(tip).toContainText("Free and within the rules.");
    await page.mouse.up();
    await expect(page.getByText("Treatment lasts 45 minutes now")).toBeVisible();
    await expect.poll(label).not.toContain(`–${before}`);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Treatment is 30 minutes again")).toBeVisible();
    await expect.poll(label).toContain(`–${before}`);
  });

  test("the keyboard alone changes a length in the visit's dialog", async ({ page, course }) => {
    const { plan } = course;
    await visitBlock(page, plan.patientName, "2 of 4").focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Length…" }).press("Enter");
    await dialog.getByRole("textbox", { name: "Treatment" }).fill("20");
    await page.keyboard.press("Tab");
    await expect(dialog.getByRole("status")).toContainText("20 minutes are possible");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Change to 20 min" }).press("Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByText("Treatment lasts 20 minutes now")).toBeVisible();
  });
});
