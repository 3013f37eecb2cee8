import type { Locator, Page } from "playwright/test";
import type { CalendarDto } from "@/lib/appointments/list-appointments.schema";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { bookMovable } from "./support/courses";
import { expectFocused, tabTo } from "./support/focus";
import { expectSoundPage } from "./support/page-checks";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** Types a day into a date field, part by part, as "DDMMYYYY". */
async function typeDay(page: Page, field: Locator, day: string) {
  await field.getByRole("spinbutton").first().click();
  const [year, month, date] = day.split("-");
  await page.keyboard.type(`${date}${month}${year}`);
}

const pages = [
  ["Settings", "/settings"],
  ["Hours", "/settings/hours"],
  ["Closures", "/settings/closures"],
  ["Rooms and devices", "/settings/rooms"],
  ["Procedures", "/settings/procedures"],
  ["Booking rules", "/settings/booking-rules"],
  ["Products for open channels", "/settings/topicals"],
] as const;

for (const [name, path] of pages) {
  test(`${name} is sound at desk, tablet and phone size, light and dark`, async ({ page }) => {
    test.slow();
    await signIn(page, "owner");
    await expectSoundPage(page, path, (at) => heading(at, name));
  });
}

test("time off that a booked visit stands against names it, is saved only with it seen, and leaves it to be moved", async ({
  page,
}) => {
  test.slow();
  const prescriber = await Api.signedIn("prescriber");
  const { plan, bookedOn } = await bookMovable(prescriber);
  const span = { from: bookedOn, to: bookedOn };
  const { appointments } = await prescriber.get<CalendarDto>("/appointments", span);
  const visit = appointments.find(({ patientName }) => patientName === plan.patientName);
  if (visit === undefined) throw new Error("session 2 is booked on that day");
  const others = appointments.filter(({ clinicianId }) => clinicianId === visit.clinicianId).length;
  const visits = others === 1 ? "1 visit needs" : `${others} visits need`;

  await signIn(page, "owner");
  await page.getByRole("link", { name: "Settings" }).first().click();
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Hours" }).click();
  await page.getByRole("link", { name: `Change the hours of ${visit.clinicianName}` }).click();
  await expect(heading(page, visit.clinicianName)).toBeVisible();
  await page.getByRole("button", { name: "Add time off" }).click();
  const dialog = page.getByRole("dialog", { name: `Time off for ${visit.clinicianName}` });
  await expect(dialog.getByText(/Once this is filled in/)).toBeVisible();
  await typeDay(page, dialog.getByRole("group", { name: "First day" }), bookedOn);
  await typeDay(page, dialog.getByRole("group", { name: "Last day" }), bookedOn);
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Family matter");
  await expect(dialog.getByText(`${visits} a new time`, { exact: true })).toBeVisible();
  const list = dialog.getByRole("region", { name: "Visits that need a new time" });
  await expect(list.getByText(plan.patientName)).toBeVisible();
  await expect(list.getByRole("link").first()).toHaveAttribute("href", `/calendar?view=day&day=${bookedOn}`);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: `Save time off, ${visits} a new time` }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`Time off for ${visit.clinicianName} is saved`)).toBeVisible();

  await test.step("it is not cancelled, and waits on the overview", async () => {
    await page.goto("/settings");
    const left = page.getByRole("listitem").filter({ hasText: plan.patientName });
    await expect(left).toContainText(`${visit.clinicianName} is away`);
    await left.getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`day=${bookedOn}`));
  });

  await test.step("taken back, nobody waits any more", async () => {
    await page.goto(`/settings/hours/${visit.clinicianId}`);
    const row = page.getByRole("row", { name: /Family matter/ });
    await row.getByRole("button", { name: /^Take back the time off/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take it back" }).click();
    await expect(row).toHaveCount(0);
    await page.goto("/settings");
    await expect(page.getByText(plan.patientName)).toHaveCount(0);
  });
  await prescriber.dispose();
});

test("a new week is set by keyboard alone", async ({ page }) => {
  test.slow();
  await signIn(page, "owner");
  await page.goto("/settings/hours");
  await page.getByRole("link", { name: "Change the hours of Carl Lindqvist" }).focus();
  await page.keyboard.press("Enter");
  await expect(heading(page, "Carl Lindqvist")).toBeVisible();
  await tabTo(page.getByRole("button", { name: "Set a new week" }));
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "A new week for Carl Lindqvist" });
  await tabTo(sheet.getByRole("group", { name: "From", exact: true }).getByRole("spinbutton").first());
  await page.keyboard.type("01012040");
  await tabTo(sheet.getByRole("button", { name: "Add another stretch on Tuesday" }));
  await tabTo(sheet.getByRole("button", { name: "Add hours on Saturday" }));
  await page.keyboard.press("Enter");
  const from = sheet.getByRole("group", { name: "Saturday, stretch 1, from" }).getByRole("spinbutton").first();
  await tabTo(from, "Shift+Tab");
  await page.keyboard.type("1015");
  const to = sheet.getByRole("group", { name: "Saturday, stretch 1, to" }).getByRole("spinbutton").first();
  await tabTo(to);
  await page.keyboard.type("1000");
  await page.keyboard.press("Tab");
  await expect(sheet.getByText("10:00 is not after 10:15.").first()).toBeVisible();
  await tabTo(to, "Shift+Tab");
  await page.keyboard.type("1330");
  await expect(sheet.getByText("No booked visit is in the way.")).toBeVisible();
  await expectAccessible(page);
  await tabTo(sheet.getByRole("button", { name: "Save the week" }));
  await page.keyboard.press("Enter");
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("heading", { name: "From Sun 1 Jan 2040" })).toBeVisible();
  await expect(page.getByText("10:15–13:30")).toBeVisible();
  await expectFocused(page.getByRole("button", { name: "Set a new week" }));
});

test("a procedure is drawn as its minutes are typed, and a room is added, renamed and taken out of use", async ({
  page,
}) => {
  await signIn(page, "owner");
  await page.goto("/settings/procedures");
  await page.getByRole("button", { name: "Change Needling with LED light" }).click();
  const sheet = page.getByRole("dialog", { name: "Change Needling with LED light" });
  await sheet.getByRole("textbox", { name: "Treatment" }).fill("60");
  await page.keyboard.press("Tab");
  await expect(sheet.getByText(/Treatment 60 min .* patient 110 min, room 120 min/)).toBeVisible();
  await expect(sheet.getByText("No booked visit is in the way.")).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole("button", { name: "Save the procedure" }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText(/Treatment 60 min/)).toBeVisible();

  await page.goto("/settings/rooms");
  await page.getByRole("button", { name: "Add a room" }).click();
  const name = "A room with a name as long as anybody would ever give to one";
  await page.getByRole("textbox", { name: "Name" }).fill("Room 1");
  await page.getByRole("button", { name: "Add the room" }).click();
  await expect(page.getByText("There is a room called Room 1.").first()).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Add the room" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("In use");
  await page.getByRole("button", { name: `Take out of use: ${name}` }).click();
  const dialog = page.getByRole("dialog", { name: `Take ${name} out of use?` });
  await expect(dialog.getByText("No booked visit is in the way.")).toBeVisible();
  await dialog.getByRole("button", { name: "Take out of use" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("Out of use");
});

test("a prescriber puts a product on the list for open channels, and takes it off again; it stays readable", async ({
  page,
}) => {
  await signIn(page, "prescriber");
  await page.goto("/settings/topicals");
  await expect(page.getByRole("row", { name: /Peptide ampoule/ })).toContainText("Taken off by Dr Paula Vega");
  const name = `A saline ampoule with a name as long as a pack would ever carry ${Date.now()}`;
  await page.getByRole("button", { name: "Approve a product" }).click();
  const dialog = page.getByRole("dialog", { name: "Approve a product for open channels" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Panthenol balm");
  await dialog.getByRole("textbox", { name: "Manufacturer" }).fill("fictional pharma");
  await dialog.getByRole("button", { name: "Approve the product" }).click();
  await expect(dialog.getByText("Panthenol balm of Fictional Pharma is on the list.").first()).toBeVisible();
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByText("Marked as sterile on its pack").click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Approve the product" }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole("row", { name: new RegExp(name) });
  await expect(row).toContainText("On the list");
  await row.getByRole("button", { name: `Take off the list: ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take off the list" }).click();
  await expect(row).toContainText("Taken off by Dr Paula Vega");
  await expectAccessible(page);
});

test("the desk reads every setting, and has no way to change one", async ({ page, complaints }) => {
  complaints.expectSome(/status of 403/);
  await signIn(page, "desk");
  for (const [name, path] of pages) {
    await page.goto(path);
    await expect(heading(page, name)).toBeVisible();
    const change = page
      .getByRole("main")
      .getByRole("button", { name: /^(Add|Approve|Change|Save|Remove|Rename|Take|Set)/ });
    await expect(change).toHaveCount(0);
  }
  await expect(page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Members" })).toHaveCount(
    0,
  );
  await page.goto("/settings/members");
  await expect(heading(page, "Not for your role")).toBeVisible();
});
