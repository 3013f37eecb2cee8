import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { adoptProtocol } from "@/lib/plans/adopt-protocol";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { previewAdoption } from "@/lib/plans/preview-adoption";
import { adoptionPreviewSchema } from "@/lib/plans/preview-adoption.schema";
import { defaultProtocol, type Protocol } from "@/lib/rules";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan, makePlan } from "../../factories/plan";
import { healingIn, makeProtocolVersion } from "../../factories/protocol";
import { auditOf, countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";

/** The default, but every needle into the dermis rests 70 days. */
const slow: Protocol = {
  ...defaultProtocol,
  needle: {
    ...defaultProtocol.needle,
    steps: defaultProtocol.needle.steps.map((step) =>
      step.tier === "dermal" ? { ...step, minIntervalDays: 70, idealIntervalDays: 70 } : step,
    ),
  },
};
/** The default, but nobody may go deeper than 1 mm on the cheeks. */
const strict: Protocol = {
  ...defaultProtocol,
  zones: defaultProtocol.zones.map(({ override, ...zone }) =>
    zone.id === "cheeks_chin" || override === undefined ? zone : { ...zone, override },
  ),
};
/** The default, but a prescriber must let 0.5 mm pass on the cheeks. */
const careful: Protocol = {
  ...defaultProtocol,
  zones: defaultProtocol.zones.map((zone) => (zone.id === "cheeks_chin" ? { ...zone, max: 25 } : zone)),
};

const idOf = (plan: PlanDto, number: number) => plan.sessions[number - 1]?.id ?? "";
const reason = "The newer version fits this skin";

/** A plan under version 1, and version 2 in force. */
async function makeCase(data: Protocol = healingIn(45)) {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient });
  return { clinic, patient, plan, protocolId: await makeProtocolVersion(clinic, { version: 2, data }) };
}

const adopt = (
  { actors }: TestClinic,
  { id: planId, version }: PlanDto,
  protocolId: string,
  { actor = actors.clinician, ...change }: { actor?: typeof actors.clinician; overrides?: object[] } = {},
) => adoptProtocol.execute({ actor, clock }, { planId, version, protocolId, reason, ...change });
const preview = ({ actors }: TestClinic, { id: planId }: PlanDto) =>
  previewAdoption.execute({ actor: actors.clinician, clock }, { planId });

describe("a preview", () => {
  test("names what changes, where every session to come would be, and the findings that come and go", async () => {
    const { clinic, plan, protocolId } = await makeCase(slow);
    await makeTreatment(clinic, { planSessionId: idOf(plan, 1), performedOn: "2027-01-04" });
    const before = await countRows(clinic.clinic.id);
    const shown = expectOk(await preview(clinic, plan));
    expect(adoptionPreviewSchema.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({ from: { version: 1 }, to: { id: protocolId, version: 2 } });
    expect(shown.changes).toContainEqual({
      path: "needle.steps.n050.minIntervalDays",
      label: "Needle, up to 0.5 mm, minimum interval",
      before: "21 days",
      after: "70 days",
    });
    expect(shown.sessions.map(({ number }) => number)).toEqual([2, 3, 4]);
    expect(shown.sessions[0]).toMatchObject({ before: { earliest: "2027-01-25" }, after: { earliest: "2027-03-15" } });
    const { audit_event: _, ...rows } = await countRows(clinic.clinic.id);
    expect(before).toMatchObject(rows);
    expect(await auditOf(clinic.clinic.id, "plan.preview-adoption")).toMatchObject([{ subjectId: plan.id }]);
  });

  test("shows a booking that the new version forbids", async () => {
    const { clinic, patient, plan } = await makeCase(slow);
    await makeTreatment(clinic, { planSessionId: idOf(plan, 1), performedOn: "2027-01-04" });
    await makeAppointment(clinic, { patientId: patient.id, planSessionId: idOf(plan, 2), day: "2027-03-04" });
    const { findings, added, removed } = expectOk(await preview(clinic, plan));
    expect(added).toMatchObject([{ rule: "INTERVAL_TOO_SHORT", field: "sessions.1.date", earliest: "2027-03-15" }]);
    expect(findings).toEqual(expect.arrayContaining(added));
    expect(removed).toEqual([]);
  });

  test("has nothing to show under the protocol in force, nor for a course that has ended", async () => {
    const { clinic, patient, plan } = await makeCase();
    const nothing = { to: null, changes: [], sessions: [], added: [], removed: [] };
    const young = await makePlan(clinic, { patient, zones: ["hands"] });
    expect(expectOk(await preview(clinic, young))).toMatchObject({ from: { version: 2 }, ...nothing });
    await prisma().treatmentPlan.update({
      where: { clinicId_id: { clinicId: clinic.clinic.id, id: plan.id } },
      data: { endedAt: new Date(), endReason: "Moved away" },
    });
    expect(expectOk(await preview(clinic, plan))).toMatchObject({ from: { version: 1 }, ...nothing, findings: [] });
  });

  test("is not for the desk, a patient or jobs, and another clinic's plan does not exist", async () => {
    const { clinic, patient, plan } = await makeCase();
    const other = await makeClinic();
    const { actors } = clinic;
    const kinds = [];
    for (const actor of [actors.desk, actors.patientOf(patient), actors.system, other.actors.owner]) {
      kinds.push(expectRefusal(await previewAdoption.execute({ actor, clock }, { planId: plan.id })).kind);
    }
    expect(kinds).toEqual(["forbidden", "forbidden", "forbidden", "not_found"]);
  });
});

test("a course goes over to the protocol in force, and the audit keeps both versions and the reason", async () => {
  const { clinic, plan, protocolId } = await makeCase();
  const adopted = expectOk(await adopt(clinic, plan, protocolId));
  expect(adopted).toMatchObject({ id: plan.id, version: 2, protocolVersion: 2, healingDays: 45 });
  expect(await auditOf(clinic.clinic.id, "plan.adopt-protocol")).toMatchObject([
    {
      subjectId: plan.id,
      patientId: plan.patientId,
      before: { protocolVersion: 1 },
      after: { protocolVersion: 2, reason, overrides: [] },
    },
  ]);
});

test("what the new version blocks must be let pass by somebody who may, with a reason", async () => {
  const { clinic, plan, protocolId } = await makeCase(careful);
  const before = await countRows(clinic.clinic.id);
  expect(expectRefusal(await adopt(clinic, plan, protocolId))).toMatchObject({
    kind: "findings",
    findings: expect.arrayContaining([
      expect.objectContaining({ rule: "ZONE_TOO_DEEP", overridableBy: ["prescriber"] }),
    ]),
  });
  const overrides = [{ rule: "ZONE_TOO_DEEP", reason: "The course has begun at this depth" }];
  expect(expectRefusal(await adopt(clinic, plan, protocolId, { overrides })).kind).toBe("findings");
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  const adopted = expectOk(await adopt(clinic, plan, protocolId, { overrides, actor: clinic.actors.prescriber }));
  expect(adopted).toMatchObject({
    protocolVersion: 2,
    overrides: [{ rule: "ZONE_TOO_DEEP", byName: "Paula Prescriber" }],
  });
});

test("what was let pass stays so, unless the new version lets nobody", async () => {
  const clinic = await makeClinic();
  const plan = await makeDeepPlan(clinic, await makePatient(clinic));
  const second = await makeProtocolVersion(clinic, { version: 2 });
  const adopted = expectOk(await adopt(clinic, plan, second));
  expect(adopted.overrides).toHaveLength(1);
  const third = await makeProtocolVersion(clinic, { version: 3, data: strict });
  expect(expectRefusal(await adopt(clinic, adopted, third))).toMatchObject({
    kind: "findings",
    findings: expect.arrayContaining([expect.objectContaining({ rule: "ZONE_TOO_DEEP", overridableBy: [] })]),
  });
});

test("a booking that the new version would make too early refuses it, one that was too early before does not", async () => {
  const { clinic, patient, plan, protocolId } = await makeCase(slow);
  await makeTreatment(clinic, { planSessionId: idOf(plan, 1), performedOn: "2027-01-04" });
  await makeAppointment(clinic, { patientId: patient.id, planSessionId: idOf(plan, 2), day: "2027-03-04" });
  expect(expectRefusal(await adopt(clinic, plan, protocolId))).toMatchObject({
    kind: "findings",
    findings: [{ rule: "INTERVAL_TOO_SHORT", field: "sessions.1.date", earliest: "2027-03-15" }],
  });
  const late = await makeCase();
  await makeTreatment(late.clinic, {
    planSessionId: idOf(late.plan, 1),
    performedOn: "2027-01-04",
    lengthHundredthsMm: 150,
  });
  const early = { patientId: late.patient.id, planSessionId: idOf(late.plan, 2), day: "2027-02-14" };
  await makeAppointment(late.clinic, early);
  const overrides = [{ rule: "HEALING_WINDOW_OPEN", reason: "Mild needling, patient travels" }];
  const result = await adopt(late.clinic, late.plan, late.protocolId, { overrides });
  expect(expectOk(result).findings.map(({ rule }) => rule)).toContain("INTERVAL_TOO_SHORT");
});

test("only the protocol in force can be adopted, and not the one the course is under", async () => {
  const { clinic, plan, protocolId } = await makeCase();
  const scheduled = await makeProtocolVersion(clinic, { version: 3, effectiveFrom: "2027-01-12" });
  const waiting = await makeProtocolVersion(clinic, { version: 4, isApproved: false });
  const before = await countRows(clinic.clinic.id);
  for (const id of [scheduled, waiting, clinic.protocolId]) {
    expect(expectRefusal(await adopt(clinic, plan, id))).toMatchObject({
      kind: "conflict",
      message: "Version 2 is the protocol in force: look at its changes first.",
      fields: [{ path: "protocolId", rule: "not_in_force" }],
    });
  }
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  const adopted = expectOk(await adopt(clinic, plan, protocolId));
  expect(expectRefusal(await adopt(clinic, adopted, protocolId))).toMatchObject({
    kind: "conflict",
    fields: [{ path: "protocolId", rule: "same" }],
  });
});

test("an old version of the plan is stale, of two at once one wins, and an ended course keeps its protocol", async () => {
  const { clinic, plan, protocolId } = await makeCase();
  const both = await Promise.all([adopt(clinic, plan, protocolId), adopt(clinic, plan, protocolId)]);
  expect(both.map((result) => (result.ok ? "ok" : result.refusal.kind)).sort()).toEqual(["ok", "stale"]);
  expect(expectRefusal(await adopt(clinic, plan, protocolId))).toMatchObject({ kind: "stale", currentVersion: 2 });
  await prisma().treatmentPlan.update({
    where: { clinicId_id: { clinicId: clinic.clinic.id, id: plan.id } },
    data: { endedAt: new Date(), endReason: "Moved away" },
  });
  expect(expectRefusal(await adopt(clinic, plan, protocolId))).toMatchObject({ fields: [{ rule: "ended" }] });
});

test("owner, desk, patient and jobs may not adopt, and another clinic's plan does not exist", async () => {
  const { clinic, patient, plan, protocolId } = await makeCase();
  const { actors } = clinic;
  const other = await makeClinic();
  const before = await countRows(clinic.clinic.id);
  const input = { planId: plan.id, version: 1, protocolId, reason };
  const kinds = [];
  for (const actor of [actors.owner, actors.desk, actors.patientOf(patient), actors.system, other.actors.prescriber]) {
    kinds.push(expectRefusal(await adoptProtocol.execute({ actor, clock }, input)).kind);
  }
  expect(kinds).toEqual(["forbidden", "forbidden", "forbidden", "forbidden", "not_found"]);
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});
