import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { importTreatment } from "@/lib/visits/import-treatment";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";
import { arrangeVisit, refusedWithoutTrace } from "./arrange";

async function makeCase() {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient });
  const planSessionId = plan.sessions[0]?.id ?? "";
  const done = { performedOn: "2027-01-11", deepestLengthHundredthsMm: 150, zones: ["face"], outcome: "completed" };
  return { clinic, patient, plan, planSessionId, input: { planSessionId, ...done } };
}

test("what was done is recorded as it was done, deeper and wider than planned, and audited", async () => {
  const { clinic, patient, plan, input } = await makeCase();
  const treatment = expectOk(await importTreatment.execute({ actor: clinic.actors.system, clock }, input));
  const tooDeep = { rule: "ZONE_TOO_DEEP", severity: "block" };
  expect(treatment).toMatchObject({
    id: treatment.id,
    planId: plan.id,
    patientId: patient.id,
    ...input,
    findings: [tooDeep],
  });
  expect(await prisma().treatment.findMany({ where: { clinicId: clinic.clinic.id } })).toMatchObject([
    {
      id: treatment.id,
      visitId: null,
      origin: "imported",
      memberId: clinic.prescriber.id,
      deepestLengthHundredthsMm: 150,
      zones: ["face"],
      appointmentId: null,
    },
  ]);
  expect(await auditOf(clinic.clinic.id, "visit.import-treatment")).toMatchObject([
    {
      actorKind: "system",
      subjectId: treatment.id,
      patientId: patient.id,
      after: { ...input, findings: [tooDeep] },
    },
  ]);
});

describe("the session's booked visit", () => {
  test("of that day is completed, named or not", async () => {
    for (const named of [true, false]) {
      const { clinic, patient, planSessionId, input } = await makeCase();
      const booking = { patientId: patient.id, planSessionId, day: "2027-01-11", memberId: clinic.prescriber.id };
      const { id } = await makeAppointment(clinic, booking);
      const withAppointment = named ? { ...input, appointmentId: id } : input;
      expectOk(await importTreatment.execute({ actor: clinic.actors.system, clock }, withAppointment));
      const where = { clinicId: clinic.clinic.id };
      expect(await prisma().appointment.findMany({ where })).toMatchObject([{ id, status: "completed", version: 2 }]);
      expect(await prisma().treatment.findMany({ where })).toMatchObject([
        { appointmentId: id, memberId: clinic.prescriber.id },
      ]);
    }
  });

  test("of another day, and one of another session, refuse the record", async () => {
    const { clinic, patient, plan, planSessionId, input } = await makeCase();
    const call = { actor: clinic.actors.system, clock };
    const other = plan.sessions[1]?.id ?? "";
    const { id } = await makeAppointment(clinic, { patientId: patient.id, planSessionId: other, day: "2027-01-11" });
    expect(expectRefusal(await importTreatment.execute(call, { ...input, appointmentId: id }))).toMatchObject({
      kind: "invalid",
      fields: [{ path: "appointmentId", rule: "other" }],
    });
    await makeAppointment(clinic, { patientId: patient.id, planSessionId, day: "2027-01-14" });
    const before = await countRows(clinic.clinic.id);
    expect(expectRefusal(await importTreatment.execute(call, input))).toMatchObject({
      kind: "conflict",
      message: "This session is booked for Thu 14 Jan 2027. Move or cancel that visit first.",
      fields: [{ path: "performedOn", rule: "other_day" }],
    });
    expect(await countRows(clinic.clinic.id)).toEqual(before);
  });
});

test("history is not brought into a session whose patient is here", async () => {
  const { clinicId, clinic, sessionId } = await arrangeVisit();
  const done = {
    performedOn: "2027-01-11",
    deepestLengthHundredthsMm: 50,
    zones: ["cheeks_chin"],
    outcome: "completed",
  };
  const call = { actor: clinic.actors.system, clock };
  const refusal = await refusedWithoutTrace({ clinicId }, () =>
    importTreatment.execute(call, { planSessionId: sessionId, ...done }),
  );
  expect(refusal).toMatchObject({ kind: "conflict", fields: [{ rule: "arrived" }] });
});

describe("what cannot have been done is refused by name, and nothing is written:", () => {
  test.each([
    ["a day to come", { performedOn: "2027-01-12" }, "performedOn", "future"],
    ["no day", { performedOn: "yesterday" }, "performedOn", "custom"],
    ["no needle", { deepestLengthHundredthsMm: 0 }, "deepestLengthHundredthsMm", "too_small"],
    ["no zone", { zones: [] }, "zones", "too_small"],
    ["an outcome of its own", { outcome: "cancelled" }, "outcome", "invalid_value"],
  ])("%s", async (_name, wrong, path, rule) => {
    const { clinic, input } = await makeCase();
    const before = await countRows(clinic.clinic.id);
    const call = { actor: clinic.actors.system, clock };
    const refusal = expectRefusal(await importTreatment.execute(call, { ...input, ...wrong }));
    expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path, rule }] });
    expect(await countRows(clinic.clinic.id)).toEqual(before);
  });
});

describe("what the protocol has no word for is refused by the rules, and nothing is written:", () => {
  test.each([
    ["3.0 mm", { deepestLengthHundredthsMm: 300 }, "NEEDLE_OUTSIDE_PROTOCOL", "deepestLengthHundredthsMm"],
    ["0.37 mm", { deepestLengthHundredthsMm: 37 }, "NEEDLE_INCREMENT", "deepestLengthHundredthsMm"],
    ["an unknown zone", { zones: ["face", "elbow"] }, "ZONE_UNKNOWN", "zones"],
  ])("%s", async (_name, wrong, rule, field) => {
    const { clinic, input } = await makeCase();
    const before = await countRows(clinic.clinic.id);
    const call = { actor: clinic.actors.system, clock };
    const refusal = expectRefusal(await importTreatment.execute(call, { ...input, ...wrong }));
    expect(refusal).toMatchObject({ kind: "findings", findings: [{ rule, field }] });
    expect(await countRows(clinic.clinic.id)).toEqual(before);
  });
});

test("a session done too early is recorded, and the record says so", async () => {
  const { clinic, plan, input } = await makeCase();
  await makeTreatment(clinic, { planSessionId: plan.sessions[1]?.id ?? "", performedOn: "2027-01-05" });
  const treatment = expectOk(await importTreatment.execute({ actor: clinic.actors.system, clock }, input));
  expect(treatment.findings.map(({ rule, field }) => `${rule} ${field}`)).toContain("INTERVAL_TOO_SHORT performedOn");
});

test("a session is recorded once, also by two at once", async () => {
  const { clinic, planSessionId, input } = await makeCase();
  const call = { actor: clinic.actors.system, clock };
  const both = await Promise.all([importTreatment.execute(call, input), importTreatment.execute(call, input)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const before = await countRows(clinic.clinic.id);
  expect(expectRefusal(await importTreatment.execute(call, input))).toMatchObject({
    kind: "conflict",
    message: "Session 1 is already recorded, on Mon 11 Jan 2027.",
    fields: [{ path: "planSessionId", rule: "done" }],
  });
  expect(await countRows(clinic.clinic.id)).toMatchObject({ ...before, treatment: 1 });
  await expect(makeTreatment(clinic, { planSessionId, performedOn: "2027-01-10" })).rejects.toThrow("already recorded");
});

test("no person may bring history in, and another clinic's session or member does not exist", async () => {
  const { clinic, patient, input } = await makeCase();
  const { actors } = clinic;
  const other = await makeClinic();
  const before = await countRows(clinic.clinic.id);
  const kinds = [];
  for (const actor of [
    actors.desk,
    actors.owner,
    actors.clinician,
    actors.prescriber,
    actors.patientOf(patient),
    other.actors.system,
  ]) {
    kinds.push(expectRefusal(await importTreatment.execute({ actor, clock }, input)).kind);
  }
  const nowhere = { ...input, planSessionId: newId() };
  kinds.push(expectRefusal(await importTreatment.execute({ actor: actors.system, clock }, nowhere)).kind);
  const byNobody = { ...input, memberId: other.clinician.id };
  kinds.push(expectRefusal(await importTreatment.execute({ actor: actors.system, clock }, byNobody)).kind);
  const forbidden = Array.from({ length: 5 }, () => "forbidden");
  expect(kinds).toEqual([...forbidden, "not_found", "not_found", "not_found"]);
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});
