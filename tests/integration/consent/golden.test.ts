import { describe, expect, test } from "vitest";
import { defaultForms } from "@/lib/consent/default-form";
import { draftTemplate } from "@/lib/consent/draft-template";
import { consentFindings } from "@/lib/consent/judge-standing";
import { listConsents } from "@/lib/consent/list-consents";
import { publishTemplate } from "@/lib/consent/publish-template";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { loadCourse } from "@/lib/plans/load-course";
import { revisePlan } from "@/lib/plans/revise-plan";
import { makeConsent } from "../../factories/consent";
import { expectOk } from "../../factories/expect-ok";
import { arrangeConsent } from "./arrange";

type Arranged = Awaited<ReturnType<typeof arrangeConsent>>;

/** What the rules say of the consent before a session, as a booking on that day would be told. */
async function told({ clinicId, plan }: Arranged, number: number, day: string, now = "2027-01-11T09:00:00Z") {
  const course = await loadCourse(prisma(), clinicId, plan.id);
  if (course === null) throw new Error("the plan is there");
  return consentFindings(course, number, day, now).map(({ rule, severity }) => `${severity} ${rule}`);
}

async function revise(
  { prescriber, plan }: Arranged,
  changed: { lengths?: number[]; zones?: string[]; indication?: string; overrides?: object[] },
) {
  const { lengths = [50, 50, 50, 50], zones = ["cheeks_chin"], indication = "acne_scars", overrides = [] } = changed;
  const sessions = lengths.map((lengthHundredthsMm) => ({ lengthHundredthsMm }));
  expectOk(
    await revisePlan.execute(prescriber, {
      planId: plan.id,
      version: plan.version,
      indication,
      zones,
      sessions,
      overrides,
    }),
  );
}

async function arrangeSigned(options: Parameters<typeof arrangeConsent>[0] = {}) {
  const arranged = await arrangeConsent(options);
  await makeConsent(arranged.clinic, { planId: arranged.plan.id });
  return arranged;
}

describe("consent, signed through the operations and judged by the rules", () => {
  test("day 182 is covered, day 183 is not", async () => {
    const one = await arrangeSigned();
    expect(await told(one, 2, "2027-07-12")).toEqual([]);
    expect(await told(one, 2, "2027-07-13")).toEqual(["warn CONSENT_EXPIRED"]);
  });

  test("the first session within a day of signing warns; a later one does not", async () => {
    const one = await arrangeSigned();
    expect(await told(one, 1, "2027-01-11")).toEqual(["warn CONSENT_COOLING_OFF"]);
    expect(await told(one, 1, "2027-01-12")).toEqual([]);
  });

  test("a longer needle of the same step is covered, of the next it is not", async () => {
    const one = await arrangeSigned({ lengths: [80, 80, 80, 80] });
    await revise(one, { lengths: [100, 100, 100, 100] });
    expect(await told(one, 1, "2027-02-01")).toEqual([]);
    const other = await arrangeSigned();
    await revise(other, { lengths: [75, 75, 75, 75] });
    expect(await told(other, 1, "2027-02-01")).toEqual(["warn CONSENT_SCOPE_LENGTH"]);
  });

  test("the face covers the cheeks, the cheeks not the nose", async () => {
    const face = await arrangeSigned({ zones: ["face"] });
    await revise(face, { zones: ["cheeks_chin"] });
    expect(await told(face, 1, "2027-02-01")).toEqual([]);
    const cheeks = await arrangeSigned();
    await revise(cheeks, { zones: ["cheeks_chin", "nose"] });
    expect(await told(cheeks, 1, "2027-02-01")).toContain("warn CONSENT_SCOPE_ZONE");
  });

  test("another indication asks for another consent", async () => {
    const one = await arrangeSigned();
    await revise(one, { indication: "wrinkles" });
    expect(await told(one, 1, "2027-02-01")).toContain("warn CONSENT_SCOPE_INDICATION");
  });

  test("a use off-label is accepted in the text that says so", async () => {
    const one = await arrangeSigned({ zones: ["hands"], indication: "wrinkles" });
    const row = await prisma().consent.findFirstOrThrow({ where: { clinicId: one.clinicId } });
    expect(row.offLabelAccepted).toBe(true);
    expect(row.text).toContain("Use outside what the device is cleared for");
    expect(await told(one, 1, "2027-02-01")).toEqual([]);
  });

  test("a plan that grew is covered for the sessions that were agreed", async () => {
    const one = await arrangeSigned({ lengths: [50, 50] });
    await revise(one, { lengths: [50, 50, 50] });
    expect(await told(one, 2, "2027-02-01")).toEqual([]);
    expect(await told(one, 3, "2027-02-01")).toEqual(["warn CONSENT_SCOPE_SESSIONS"]);
  });

  test.each([
    [true, ["warn CONSENT_FORM_SUPERSEDED"], "renew"],
    [false, [], "stands"],
  ] as const)("a newer form whose change is material: %s", async (material, expected, state) => {
    const one = await arrangeSigned();
    const { by, prescriber, patient } = one;
    const words = {
      language: "en" as const,
      title: "Second",
      sections: [...defaultForms.en.sections],
      changes: "More",
      material,
    };
    const { id } = expectOk(await draftTemplate.execute(by, words));
    expectOk(
      await publishTemplate.execute(prescriber, { templateId: id, revision: 1, statement: "Read with the team." }),
    );
    expect(await told(one, 1, "2027-02-01")).toEqual(expected);
    expect(expectOk(await listConsents.execute(by, { patientId: patient.id })).plans[0]?.state).toBe(
      // Today is within a day of signing: that is no reason to sign again.
      state,
    );
  });

  test("what was signed last counts, and renews all of it", async () => {
    const one = await arrangeSigned();
    await revise(one, { lengths: [75, 75, 75, 75] });
    await makeConsent(one.clinic, { planId: one.plan.id, clock: fixedClock("2027-01-12T09:00:00Z") });
    expect(await told(one, 1, "2027-02-01", "2027-01-12T10:00:00Z")).toEqual([]);
  });
});
