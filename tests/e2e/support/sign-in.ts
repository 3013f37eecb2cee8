import type { Page } from "playwright/test";
import { expect } from "./expect";
import { emails, password, type Role } from "./roles";

/** Signs in through the page, as a person does. Ends on the start page of the role. */
export async function signIn(page: Page, role: Role): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(emails[role]);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Makes the page somebody else's: the next sign-in starts from nothing. */
export async function signOut(page: Page): Promise<void> {
  // Leaves first: what the page still asks for would be answered as nobody's.
  await page.goto("about:blank");
  await page.context().clearCookies();
}
