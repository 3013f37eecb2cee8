import { expect, test } from "vitest";
import { endPlan } from "@/lib/plans/end-plan";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";

async function makeCase() {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient });
  return { ...clinic, patient, plan, input: { planId: plan.id, version: 1, reason: "Moved away" } };
}

test("a course ends with its reason, keeps its sessions, and the audit tells", async () => {
  const { clinic, actors, clinician, plan, input } = await makeCase();
  const ended = expectOk(await endPlan.execute({ actor: actors.clinician, clock }, input));
  expect(ended).toMatchObject({
    version: 2,
    state: "ended",
    endReason: "Moved away",
    endedAt: "2027-01-11T09:00:00.000Z",
    findings: [],
  });
  expect(ended.sessions).toHaveLength(4);
  expect(await auditOf(clinic.id, "plan.end-plan")).toMatchObject([
    { actorId: clinician.id, subjectId: plan.id, after: { endReason: "Moved away" } },
  ]);
});

test("a course with a booked visit does not end, and nothing is written", async () => {
  const { plan, patient, input, ...clinic } = await makeCase();
  await makeAppointment(clinic, {
    patientId: patient.id,
    planSessionId: plan.sessions[0]?.id ?? "",
    day: "2027-02-01",
  });
  const before = await countRows(clinic.clinic.id);
  expect(expectRefusal(await endPlan.execute({ actor: clinic.actors.clinician, clock }, input))).toMatchObject({
    kind: "conflict",
    message: "Visits are booked for this course (Mon 1 Feb 2027). Cancel them first.",
    fields: [{ path: "planId", rule: "booked" }],
  });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("it ends once, on the version that was read, and not without a reason", async () => {
  const { actors, input } = await makeCase();
  const call = { actor: actors.clinician, clock };
  expect(expectRefusal(await endPlan.execute(call, { ...input, version: 2 }))).toMatchObject({
    kind: "stale",
    currentVersion: 1,
  });
  expect(expectRefusal(await endPlan.execute(call, { ...input, reason: " " }))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "reason", message: "Say why the course ends." }],
  });
  expectOk(await endPlan.execute(call, input));
  expect(expectRefusal(await endPlan.execute(call, { ...input, version: 2 }))).toMatchObject({
    fields: [{ rule: "ended" }],
  });
});

test("owner, desk, patient and jobs may not end it, and another clinic's plan does not exist", async () => {
  const { clinic, actors, patient, input } = await makeCase();
  const other = await makeClinic();
  const before = await countRows(clinic.id);
  const kinds = [];
  for (const actor of [actors.owner, actors.desk, actors.patientOf(patient), actors.system, other.actors.prescriber]) {
    kinds.push(expectRefusal(await endPlan.execute({ actor, clock }, input)).kind);
  }
  expect(kinds).toEqual(["forbidden", "forbidden", "forbidden", "forbidden", "not_found"]);
  expect(await countRows(clinic.id)).toEqual(before);
});
