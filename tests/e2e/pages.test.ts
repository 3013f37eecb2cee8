import type { Locator, Page } from "playwright/test";
import type { PatientSearchDto } from "@/lib/patients/search-patients.schema";
import { Api } from "./support/api";
import { planDeepCheeks } from "./support/courses";
import { expectSoundPage } from "./support/page-checks";
import type { Role } from "./support/roles";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

type Place = {
  readonly name: string;
  readonly path: string | ((api: Api) => Promise<string>);
  readonly ready: (page: Page) => Locator;
};

const heading =
  (name: string | RegExp) =>
  (page: Page): Locator =>
    page.getByRole("heading", { level: 1, name });
/** The calendar at a desk, the list of the same visits on a phone. */
const calendar = (page: Page) =>
  page
    .getByRole("region", { name: /^Visits,/ })
    .or(page.getByRole("main").getByRole("listitem").first())
    .or(page.getByText("No visits in this time"))
    .first();

async function runningPatient(api: Api) {
  const { patients } = await api.get<PatientSearchDto>("/patients", { q: "Pia Demo" });
  const [patient] = patients;
  if (!patient?.course) throw new Error("the demo's portal patient has no course");
  return { id: patient.id, planId: patient.course.planId };
}

const staffPages: readonly Place[] = [
  { name: "today", path: "/today", ready: heading("Today") },
  { name: "follow-ups", path: "/follow-ups", ready: heading("Follow-ups") },
  { name: "follow-ups, nothing fits", path: "/follow-ups?q=Zzyzxqq", ready: heading("Follow-ups") },
  { name: "calendar feeds", path: "/settings/feeds", ready: heading("Calendar feeds") },
  { name: "consent forms", path: "/settings/consent-forms", ready: heading("Consent forms") },
  { name: "the draft of a consent form", path: "/settings/consent-forms/draft", ready: heading(/version|draft/) },
  {
    name: "a patient's consents",
    path: async (api) => `/patients/${(await runningPatient(api)).id}/consents`,
    ready: heading("Consents of Pia Demo"),
  },
  { name: "patients", path: "/patients", ready: heading("Patients") },
  { name: "patients, nobody found", path: "/patients?q=Zzyzxqq", ready: heading("Patients") },
  { name: "the waitlist", path: "/waitlist", ready: heading("Waitlist") },
  { name: "the waitlist, nobody found", path: "/waitlist?state=offered", ready: heading("Waitlist") },
  { name: "the rules", path: "/rules", ready: heading("Rules") },
  { name: "register a patient", path: "/patients/new", ready: heading("Register a patient") },
  {
    name: "a patient",
    path: async (api) => `/patients/${(await runningPatient(api)).id}`,
    ready: heading("Pia Demo"),
  },
  {
    name: "a course",
    path: async (api) => `/plans/${(await runningPatient(api)).planId}`,
    ready: heading(/./),
  },
  {
    name: "the plan editor, new",
    path: async (api) => `/patients/${(await runningPatient(api)).id}/plans/new`,
    ready: heading(/./),
  },
  {
    name: "the plan editor, existing",
    path: async (api) => `/plans/${(await planDeepCheeks(api)).id}/edit`,
    ready: heading(/./),
  },
  {
    name: "book course",
    path: async (api) => `/plans/${(await planDeepCheeks(api)).id}/book`,
    ready: heading(/./),
  },
  { name: "the calendar's day by clinician", path: "/calendar?view=day&by=clinician", ready: calendar },
  { name: "the calendar's day by room", path: "/calendar?view=day&by=room", ready: calendar },
  { name: "the calendar's week", path: "/calendar?view=week", ready: calendar },
  { name: "the calendar's month", path: "/calendar?view=month", ready: calendar },
  { name: "re-planning a day", path: "/calendar/re-plan", ready: heading("Re-plan a day") },
];
const ownerPages: readonly Place[] = [
  { name: "members", path: "/settings/members", ready: heading("Members") },
  { name: "the audit", path: "/audit", ready: heading("Audit") },
];
const patientPages: readonly Place[] = [
  { name: "the portal’s calendar", path: "/portal/calendar", ready: heading("Add to my calendar") },
  { name: "the portal", path: "/portal", ready: heading("Hello Pia") },
];
const publicPages: readonly Place[] = [
  { name: "sign in", path: "/sign-in", ready: heading("Sign in") },
  {
    name: "an invitation that is gone",
    path: "/accept-invitation/not-a-secret",
    ready: heading("This invitation is no longer valid"),
  },
];

function checkEach(role: Role | null, places: readonly Place[]) {
  for (const { name, path, ready } of places) {
    test(`${name} is sound at desk, tablet and phone size, light and dark`, async ({ page }) => {
      test.slow();
      if (role !== null) await signIn(page, role);
      if (typeof path === "string") return expectSoundPage(page, path, ready);
      const api = await Api.signedIn("prescriber");
      const address = await path(api);
      await api.dispose();
      await expectSoundPage(page, address, ready);
    });
  }
}

test.describe("signed out", () => checkEach(null, publicPages));
test.describe("as prescriber", () => checkEach("prescriber", staffPages));
test.describe("as owner", () => checkEach("owner", ownerPages));
test.describe("as patient", () => checkEach("patient", patientPages));

test.describe("pages that say no", () => {
  test("an address that leads nowhere is sound at every size, light and dark", async ({ page, complaints }) => {
    test.slow();
    complaints.expectSome(/status of 404/);
    await signIn(page, "desk");
    await expectSoundPage(page, "/nowhere", heading("There is nothing at this address"));
  });

  test("a patient and a course that do not exist are not found", async ({ page, complaints }) => {
    complaints.expectSome(/status of 404/);
    await signIn(page, "desk");
    for (const path of ["/patients", "/plans"]) {
      await page.goto(`${path}/018f0000-0000-7000-8000-000000000000`);
      await expect(heading("There is nothing at this address")(page)).toBeVisible();
    }
  });

  test("a page for another role is sound at every size, light and dark", async ({ page, complaints }) => {
    test.slow();
    complaints.expectSome(/status of 403/);
    await signIn(page, "desk");
    await expectSoundPage(page, "/audit", heading("Not for your role"));
  });
});
