import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { createPlan } from "@/lib/plans/create-plan";
import { planSchema } from "@/lib/plans/plan.schema";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";

const sessions = (...lengths: readonly number[]) => lengths.map((lengthHundredthsMm) => ({ lengthHundredthsMm }));
const shallow = { indication: "acne_scars", zones: ["cheeks_chin"], sessions: sessions(50, 50, 50) } as const;
const deep = { ...shallow, sessions: sessions(150, 150, 150, 150) };
const overrides = [{ rule: "ZONE_TOO_DEEP", reason: "Deep boxcar scars, discussed with the patient" }];

async function makeCase() {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  return { ...clinic, patient, patientId: patient.id };
}

test("a course inside the protocol needs nobody's leave, and answers with its windows", async () => {
  const { actors, clinician, procedure, patientId } = await makeCase();
  const plan = expectOk(await createPlan.execute({ actor: actors.clinician, clock }, { patientId, ...shallow }));
  expect(planSchema.parse(plan)).toEqual(plan);
  expect(plan).toMatchObject({
    version: 1,
    clinicianId: clinician.id,
    procedureId: procedure.id,
    indicationLabel: "acne scars",
    zoneLabels: ["cheeks and chin"],
    state: "active",
    today: "2027-01-11",
    healingDays: 40,
    overrides: [],
    sessions: [
      { number: 1, lengthHundredthsMm: 50, state: "due", date: null, earliest: "2027-01-11" },
      { number: 2, lengthHundredthsMm: 50, state: "due", earliest: "2027-02-01", ideal: "2027-03-11" },
      { number: 3 },
    ],
  });
});

test("the founding text's course at 1.5 mm on the cheeks is let pass by the prescriber, on the plan and in the audit", async () => {
  const { clinic, actors, prescriber, patientId } = await makeCase();
  const input = { patientId, ...deep, overrides };
  const plan = expectOk(await createPlan.execute({ actor: actors.prescriber, clock }, input));
  expect(plan.overrides).toMatchObject([
    { rule: "ZONE_TOO_DEEP", reason: overrides[0]?.reason, byName: prescriber.name, at: "2027-01-11T09:00:00.000Z" },
  ]);
  expect(plan.findings.filter(({ severity }) => severity === "block")).toHaveLength(4);
  expect(plan.findings.every(({ overridden, severity }) => overridden || severity !== "block")).toBe(true);
  expect(await auditOf(clinic.id, "plan.create-plan")).toMatchObject([
    {
      actorId: prescriber.id,
      subjectId: plan.id,
      patientId,
      after: { sessions: deep.sessions, overrides: [{ rule: "ZONE_TOO_DEEP", reason: overrides[0]?.reason }] },
    },
  ]);
  const fields = [0, 1, 2, 3].map((index) => `sessions.${index}.lengthHundredthsMm`);
  expect(await prisma().override.findMany({ where: { clinicId: clinic.id } })).toMatchObject([
    {
      planId: plan.id,
      memberId: prescriber.id,
      finding: { severity: "block", data: { zone: "cheeks_chin", length: 150, fields } },
    },
  ]);
});

test("each zone that is too deep has its own override row", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient, zones: ["cheeks_chin", "face"], lengths: [100, 150, 125], overrides });
  const rows = await prisma().override.findMany({ where: { clinicId: clinic.clinic.id, planId: plan.id } });
  expect(rows.map(({ finding }) => (finding as { data: unknown }).data)).toMatchObject([
    { zone: "cheeks_chin", length: 150 },
    { zone: "face", length: 150 },
  ]);
});

describe("a course that may not be is refused by field and rule, and nothing is written:", () => {
  test.each([
    ["one session", { ...shallow, sessions: sessions(50) }, "sessions", "too_small", "A course has 2 to 5 sessions."],
    [
      "six sessions",
      { ...shallow, sessions: sessions(50, 50, 50, 50, 50, 50) },
      "sessions",
      "too_big",
      "A course has 2 to 5 sessions.",
    ],
    ["no zone", { ...shallow, zones: [] }, "zones", "too_small", "Choose at least one zone."],
    ["a zone twice", { ...shallow, zones: ["neck", "neck"] }, "zones", "custom", "Choose each zone once."],
    [
      "an indication of its own",
      { ...shallow, indication: "boredom" },
      "indication",
      "invalid_value",
      "Choose an indication from the list.",
    ],
    [
      "half a hundredth",
      { ...shallow, sessions: sessions(50, 37.5) },
      "sessions.1.lengthHundredthsMm",
      "invalid_type",
      "A needle length is a whole number of hundredths of a millimetre: 150 for 1.5 mm.",
    ],
    [
      "a reason too short",
      { ...deep, overrides: [{ rule: "ZONE_TOO_DEEP", reason: "because" }] },
      "overrides.0.reason",
      "too_small",
      "Give a reason of at least 10 characters.",
    ],
    [
      "one rule overridden twice",
      { ...deep, overrides: [...overrides, ...overrides] },
      "overrides",
      "custom",
      "Override each rule once.",
    ],
    [
      "an override of nothing",
      { ...shallow, overrides },
      "overrides.0.rule",
      "nothing_to_override",
      "The rules found no ZONE_TOO_DEEP to override.",
    ],
    [
      "another clinic's kind of visit",
      { ...shallow, procedureId: newId() },
      "procedureId",
      "unknown",
      "The clinic has no such kind of visit.",
    ],
  ])("%s", async (_name, input, path, rule, message) => {
    const { clinic, actors, patientId } = await makeCase();
    const before = await countRows(clinic.id);
    const refusal = expectRefusal(
      await createPlan.execute({ actor: actors.prescriber, clock }, { patientId, ...input }),
    );
    expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path, rule, message }] });
    expect(await countRows(clinic.id)).toEqual(before);
  });

  test.each([
    [
      "3.0 mm",
      { zones: ["body"], sessions: sessions(100, 300) },
      "sessions.1.lengthHundredthsMm",
      "NEEDLE_OUTSIDE_PROTOCOL",
    ],
    ["0.37 mm", { sessions: sessions(37, 50) }, "sessions.0.lengthHundredthsMm", "NEEDLE_INCREMENT"],
    ["an unknown zone", { zones: ["elbow"] }, "zones", "ZONE_UNKNOWN"],
    ["a zone never needled", { zones: ["inside_orbital_rim"] }, "zones", "ZONE_EXCLUDED"],
    [
      "1.5 mm on the face, nothing said",
      { sessions: sessions(150, 150) },
      "sessions.0.lengthHundredthsMm",
      "ZONE_TOO_DEEP",
    ],
  ])("%s", async (_name, wrong, field, rule) => {
    const { clinic, actors, patientId } = await makeCase();
    const before = await countRows(clinic.id);
    const input = { patientId, ...shallow, ...wrong };
    const refusal = expectRefusal(await createPlan.execute({ actor: actors.prescriber, clock }, input));
    expect(refusal).toMatchObject({
      kind: "findings",
      findings: expect.arrayContaining([expect.objectContaining({ field, rule })]),
    });
    expect(await countRows(clinic.id)).toEqual(before);
  });

  test.each([
    [
      "the clinician who is no prescriber",
      {},
      "clinician",
      /^Only a prescriber may override this\. Session 1: 1\.5 mm is too deep/,
    ],
    [
      "a prescriber, for wrinkles",
      { indication: "wrinkles" },
      "prescriber",
      /^Nobody may override this\. Session 1: 1\.5 mm/,
    ],
    [
      "a prescriber, at 2.0 mm",
      { sessions: sessions(200, 200) },
      "prescriber",
      /^Nobody may override this\. Session 1: 2\.0 mm/,
    ],
    ["a prescriber, on the nose", { zones: ["nose"] }, "prescriber", /^Nobody may override this\. Session 1: 1\.5 mm/],
  ] as const)("1.5 mm on the face overridden by %s", async (_name, other, who, message) => {
    const { clinic, actors, patientId } = await makeCase();
    const before = await countRows(clinic.id);
    const input = { patientId, ...deep, ...other, overrides };
    const refusal = expectRefusal(await createPlan.execute({ actor: actors[who], clock }, input));
    expect(refusal).toMatchObject({
      kind: "findings",
      message: expect.stringMatching(message),
      findings: [{ rule: "ZONE_TOO_DEEP" }],
    });
    expect(await countRows(clinic.id)).toEqual(before);
  });
});

test("an override for one rule lets no other pass", async () => {
  const { actors, patientId } = await makeCase();
  const input = { patientId, ...deep, sessions: sessions(150, 137), overrides };
  const refusal = expectRefusal(await createPlan.execute({ actor: actors.prescriber, clock }, input));
  expect(refusal).toMatchObject({ kind: "findings", findings: [{ rule: "NEEDLE_INCREMENT" }] });
});

test("only clinicians design courses: owner, desk, patient and jobs are refused", async () => {
  const { clinic, actors, patient, patientId } = await makeCase();
  const before = await countRows(clinic.id);
  for (const actor of [actors.owner, actors.desk, actors.patientOf(patient), actors.system]) {
    const result = await createPlan.execute({ actor, clock }, { patientId, ...shallow });
    expect(expectRefusal(result).kind).toBe("forbidden");
  }
  expect(await countRows(clinic.id)).toEqual(before);
});

test("another clinic's patient does not exist", async () => {
  const [one, other] = [await makeCase(), await makeCase()];
  const input = { patientId: one.patientId, ...shallow };
  const refusal = expectRefusal(await createPlan.execute({ actor: other.actors.prescriber, clock }, input));
  expect(refusal).toEqual({ kind: "not_found", message: "This patient does not exist." });
});

test("what was done in another course governs the windows of a new one", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const first = await makePlan(clinic, { patient });
  const planSessionId = first.sessions[0]?.id ?? "";
  await makeTreatment(clinic, { planSessionId, performedOn: "2027-01-04", lengthHundredthsMm: 150, zones: ["face"] });
  const second = await makePlan(clinic, { patient, zones: ["forehead"] });
  expect(second.sessions[0]).toMatchObject({
    earliest: "2027-02-15",
    why: expect.stringContaining("1.5 mm on the face on Mon 4 Jan 2027 needs 42 days"),
  });
});
