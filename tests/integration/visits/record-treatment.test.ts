import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { getPlan } from "@/lib/plans/get-plan";
import { recordTreatment } from "@/lib/visits/record-treatment";
import { makeClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";
import { auditOf } from "../../factories/rows";
import { arrangeVisit, refusedWithoutTrace, walkTo } from "./arrange";
import { cheeks, freshRoller, needling } from "./needling";
import { arrangeReady, refusedBy, secondPatient } from "./ready";

test("what was done is recorded zone by zone with its roller, and moves the course at once", async () => {
  const arranged = await arrangeReady();
  const { call, clinicId, visitId, sessionId, plan, by, clinic, appointment, patient } = arranged;
  const input = needling();
  const recorded = expectOk(
    await call<{ treatmentId: string; nextStep: string; findings: unknown[] }>(recordTreatment, input),
  );
  expect(recorded).toMatchObject({ nextStep: "photos_after", findings: [] });
  const rows = await prisma().treatment.findMany({
    where: { clinicId },
    include: { zoneRecords: true, needles: true },
  });
  const { passes: _, ...zone } = cheeks;
  expect(rows).toMatchObject([
    {
      ...{
        id: recorded.treatmentId,
        visitId,
        origin: "visit",
        planSessionId: sessionId,
        appointmentId: appointment.id,
      },
      ...{ memberId: clinic.clinician.id, deepestLengthHundredthsMm: 50, zones: ["cheeks_chin"], outcome: "completed" },
      startedAt: new Date("2027-01-11T09:00:00Z"),
      zoneRecords: [{ ...zone, passesHorizontal: 5, passesVertical: 5, passesDiagonal: 5, topicals: [] }],
      needles: [{ lot: "MF8-2291", serial: input.needles[0]?.serial, needles: 192, sterile: true }],
    },
  ]);
  const course = expectOk(await getPlan.execute(by, { planId: plan.id }));
  expect(course.sessions[0]).toMatchObject({ state: "done", treatmentId: recorded.treatmentId });
  expect(course.sessions[1]?.earliest).toBe("2027-02-01");
  expect(await auditOf(clinicId, "visit.record-treatment")).toMatchObject([
    { subjectId: visitId, patientId: patient.id, after: { treatmentId: recorded.treatmentId, outcome: "completed" } },
  ]);
  expect(await arranged.done()).toContain("rolling");
});

test("a visit left open is not needled on another day, but what was done on its day can be written down later", async () => {
  const arranged = await arrangeReady();
  const clock = fixedClock("2027-01-12T08:00:00Z");
  const late = (input: object) => arranged.call(recordTreatment, { ...needling(), ...input }, { clock });
  expect(await refusedWithoutTrace(arranged, () => late({}))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "startedAt", rule: "other_day" }],
  });
  expectOk(await late({ startedAt: "2027-01-11T09:00:00Z" }));
  expect(await prisma().treatment.findFirst({ where: { clinicId: arranged.clinicId } })).toMatchObject({
    performedOn: new Date("2027-01-11"),
    startedAt: new Date("2027-01-11T09:00:00Z"),
  });
});

test("stamping is a step of its own, and a session stopped early says why", async () => {
  const arranged = await arrangeReady();
  const zones = [
    {
      ...cheeks,
      stamping: true,
      reaction: "A little swelling",
    },
  ];
  const stopped = { ...needling(), zones, outcome: "stopped_early", stoppedBecause: "The patient felt faint" };
  expectOk(await arranged.call(recordTreatment, stopped));
  expect(await arranged.done()).toEqual(expect.arrayContaining(["rolling", "stamping"]));
  const row = await prisma().visitStep.findFirst({ where: { visitId: arranged.visitId, step: "rolling" } });
  expect(row?.note).toBe("The patient felt faint");
});

test("what is only remarked goes with the record: many passes, a lot others share", async () => {
  const first = await arrangeReady();
  const shared = { kind: "roller", lot: "box-7", expiresOn: "2027-06-30", sterile: true };
  expectOk(await first.call(recordTreatment, { ...needling(), needles: [shared] }));
  const again = await secondPatient(first);
  const zones = [{ ...cheeks, passes: { horizontal: 12, vertical: 10, diagonal: 10 } }];
  const recorded = expectOk(
    await again.call<{ findings: { rule: string; field: string }[] }>(recordTreatment, {
      ...needling(),
      zones,
      needles: [shared],
    }),
  );
  expect(recorded.findings.map(({ rule, field }) => `${rule} ${field}`).sort()).toEqual([
    "DEVICE_LOT_SHARED needles.0.lot",
    "PASSES_OVER zones.0.passes",
  ]);
});

test.each(["consent_reaffirmed", "photos_before"] as const)(
  "needling after no more than %s is out of order",
  async (last) => {
    const arranged = await arrangeVisit();
    await walkTo(arranged, last);
    expect(await refusedBy(arranged, needling())).toEqual(["STEP_OUT_OF_ORDER step"]);
  },
);

test("a needle that reaches no dermis needs no numbing record: that is written down, and the gate opens", async () => {
  const arranged = await arrangeVisit({ lengths: [25, 25] });
  await walkTo(arranged, "photos_before");
  const { antisepsis } = (await import("./arrange")).stepsBefore;
  expectOk(await arranged.call(...antisepsis));
  const shallow = { ...needling(), zones: [{ ...cheeks, lengthSetHundredthsMm: 25, deepestLengthHundredthsMm: 25 }] };
  const deep = await refusedBy(arranged, needling());
  expect(deep).toEqual(["STEP_OUT_OF_ORDER step"]);
  expectOk(await arranged.call(recordTreatment, shallow));
  expect(await prisma().anesthesiaChecklist.findMany({ where: { clinicId: arranged.clinicId } })).toMatchObject([
    { notUsedReason: "This needle needs no numbing record." },
  ]);
});

describe("a setting against the rules", () => {
  const deeper = { ...needling(), zones: [{ ...cheeks, deepestLengthHundredthsMm: 150 }] };

  test("is let pass by a prescriber with a reason, and by nobody else", async () => {
    const arranged = await arrangeReady({ consent: { maxLengthHundredthsMm: 150 } });
    expect(await refusedBy(arranged, deeper)).toEqual(["ZONE_TOO_DEEP zones.0.deepestLengthHundredthsMm"]);
    const overrides = [{ rule: "ZONE_TOO_DEEP", reason: "Deep boxcar scars on one spot" }];
    expect(await refusedBy(arranged, { ...deeper, overrides })).toEqual([
      "ZONE_TOO_DEEP zones.0.deepestLengthHundredthsMm",
    ]);
    const actor = arranged.clinic.actors.prescriber;
    expectOk(await arranged.call(recordTreatment, { ...deeper, overrides }, { actor }));
    expect(await prisma().override.findMany({ where: { clinicId: arranged.clinicId } })).toMatchObject([
      { rule: "ZONE_TOO_DEEP" },
    ]);
  });
});

describe("what no record is:", () => {
  test.each([
    ["no zones", { zones: [] }, "zones"],
    ["a zone twice", { zones: [cheeks, cheeks] }, "zones"],
    [
      "passes below none",
      { zones: [{ ...cheeks, passes: { horizontal: -1, vertical: 5, diagonal: 5 } }] },
      "zones.0.passes.horizontal",
    ],
    [
      "no passes and no stamping",
      { zones: [{ ...cheeks, passes: { horizontal: 0, vertical: 0, diagonal: 0 } }] },
      "zones.0.passes",
    ],
    [
      "a deepest above the one set",
      { zones: [{ ...cheeks, deepestLengthHundredthsMm: 25 }] },
      "zones.0.deepestLengthHundredthsMm",
    ],
    ["no needle", { needles: [] }, "needles"],
    [
      "a needle twice",
      {
        needles: [
          { ...freshRoller(), serial: "A" },
          { ...freshRoller(), serial: "a " },
        ],
      },
      "needles",
    ],
    ["a zone done with a pen, and no pen", { zones: [{ ...cheeks, deviceKind: "pen" }] }, "needles"],
    ["stopped early, nobody knows why", { outcome: "stopped_early" }, "stoppedBecause"],
    ["begun before the patient came", { startedAt: "2027-01-11T08:59:00Z" }, "startedAt"],
    ["begun in the future", { startedAt: "2027-01-11T09:01:00Z" }, "startedAt"],
  ])("%s", async (_, change, path) => {
    const arranged = await arrangeReady();
    expect(await refusedBy(arranged, { ...needling(), ...change })).toMatchObject({
      kind: "invalid",
      fields: [{ path }],
    });
  });

  test("a zone or a needle the protocol has no word for", async () => {
    const arranged = await arrangeReady();
    const odd = await refusedBy(arranged, { ...needling(), zones: [{ ...cheeks, zone: "elbow" }] });
    expect(odd).toContain("ZONE_UNKNOWN zones");
  });
});

test("twice, stale, to the wrong people and in another clinic it is refused; a retry gives the same answer, once", async () => {
  const arranged = await arrangeReady();
  const { call, clinic, patient, clinicId } = arranged;
  const { owner, desk, patientOf, system } = clinic.actors;
  const input = needling();
  for (const actor of [owner, desk, patientOf(patient), system]) {
    expect(await refusedWithoutTrace(arranged, () => call(recordTreatment, input, { actor }))).toMatchObject({
      kind: "forbidden",
    });
  }
  const { actors } = await makeClinic();
  expect(
    await refusedWithoutTrace(arranged, () => call(recordTreatment, input, { actor: actors.clinician })),
  ).toMatchObject({ kind: "not_found" });
  const { version } = await prisma().visit.findFirstOrThrow({ where: { clinicId } });
  expect(await refusedBy(arranged, { ...input, version: version - 1 })).toMatchObject({ kind: "stale" });
  const keyed = { idempotencyKey: "treatment" };
  const first = await call(recordTreatment, input, keyed);
  expectOk(first);
  expect(await call(recordTreatment, { ...input, version }, keyed)).toEqual(first);
  expect(await refusedBy(arranged, needling())).toMatchObject({ kind: "conflict", fields: [{ rule: "done" }] });
  expect(await prisma().treatment.count({ where: { clinicId } })).toBe(1);
});
