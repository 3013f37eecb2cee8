import { formatDay } from "@/lib/kernel/day";
import { expectAccessible } from "./support/accessible";
import { dragToDay, visitBlock } from "./support/calendar";
import { expect, test } from "./support/movable";

test.describe("the desk moves session 2 of a course", () => {
  test("a drag to a day too early is refused with the earliest day and the reason, and the visit stays", async ({
    page,
    course,
    saved,
  }) => {
    const { plan, bookedOn, tooEarly, earliest, time } = course;
    const block = visitBlock(page, plan.patientName, "2 of 4");
    await expect(block).toHaveAccessibleName(new RegExp(formatDay(bookedOn)));

    const { drop } = await dragToDay(page, block, bookedOn, tooEarly);
    const reason = new RegExp(`Earliest ${formatDay(earliest)}.*1\\.5 mm.*42 days`);
    const tip = page.getByRole("status").filter({ hasText: formatDay(tooEarly) });
    await expect(tip).toContainText(reason);
    await drop();

    const note = page.getByRole("alert").filter({ hasText: `${plan.patientName} was not moved` });
    await expect(note).toContainText(reason);
    await expectAccessible(page);
    await expect(block).toHaveAccessibleName(new RegExp(formatDay(bookedOn)));
    expect(await saved()).toEqual([bookedOn, time]);
    await page.reload();
    await expect(block).toHaveAccessibleName(new RegExp(`${formatDay(bookedOn)}, ${time}`));
  });

  test("a drag to a legal day moves the visit, also after a reload", async ({ page, course, saved }) => {
    const { plan, bookedOn, free, time } = course;
    const block = visitBlock(page, plan.patientName, "2 of 4");
    const { drop } = await dragToDay(page, block, bookedOn, free);
    await drop();
    await expect(page.getByText(`Moved to ${formatDay(free)}, ${time}`)).toBeVisible();
    await expect(block).toHaveAccessibleName(new RegExp(`${formatDay(free)}, ${time}`));
    expect(await saved()).toEqual([free, time]);
    await page.reload();
    await expect(block).toHaveAccessibleName(new RegExp(`${formatDay(free)}, ${time}`));
  });

  test("Undo takes a move back", async ({ page, course, saved }) => {
    const { plan, bookedOn, free, time } = course;
    const block = visitBlock(page, plan.patientName, "2 of 4");
    const { drop } = await dragToDay(page, block, bookedOn, free);
    await drop();
    await expect(block).toHaveAccessibleName(new RegExp(`${formatDay(free)}, ${time}`));
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText(`Moved back to ${formatDay(bookedOn)}, ${time}`)).toBeVisible();
    await expect(block).toHaveAccessibleName(new RegExp(`${formatDay(bookedOn)}, ${time}`));
    expect(await saved()).toEqual([bookedOn, time]);
  });
});
