import type { Locator } from "playwright/test";
import { expect } from "./expect";

/** Draws one stroke on a pad for signatures, once it takes one. */
export async function drawSignature(pad: Locator): Promise<void> {
  await expect(pad).toHaveAttribute("aria-busy", "false");
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error("the pad is drawn");
  const { mouse } = pad.page();
  await mouse.move(box.x + 40, box.y + 90);
  await mouse.down();
  for (const [x, y] of [
    [80, 40],
    [130, 110],
    [190, 60],
  ] as const)
    await mouse.move(box.x + x, box.y + y, { steps: 6 });
  await mouse.up();
  await expect(pad).toHaveAccessibleName(/A signature is drawn/);
}
