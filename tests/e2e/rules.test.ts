import { addDays, formatDay } from "@/lib/kernel/day";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { pick } from "./support/choose";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test("the desk reads the clinic's rules and asks when the next session may be", async ({ page }) => {
  const api = await Api.signedIn("desk");
  const { today } = await api.get<{ today: string }>("/roster", { from: "2026-01-05", to: "2026-01-05" });
  await signIn(page, "desk");
  await page.goto("/rules");
  await expect(page.getByRole("table", { name: "Needles and the rest after them" })).toContainText("28 days");
  const choose = (field: string, option: string) =>
    pick(page.getByRole("button", { name: new RegExp(`${field}$`) }), option);
  await choose("Needle used", "0.75 mm");
  await choose("On", "Neck");
  const reason = `Earliest ${formatDay(addDays(today, 28))}: 0.75 mm on the neck on ${formatDay(today)} needs 28 days.`;
  await expect(page.getByText(reason)).toBeVisible();
  await choose("Next needle", "1.5 mm");
  await expect(page.getByText(/1\.5 mm is too deep for the neck/)).toBeVisible();
  await expectAccessible(page);
});
