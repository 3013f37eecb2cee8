import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { revisePlan } from "@/lib/plans/revise-plan";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan, makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";

const sessions = (...lengths: readonly number[]) => lengths.map((lengthHundredthsMm) => ({ lengthHundredthsMm }));
const idOf = (plan: PlanDto, number: number) => plan.sessions[number - 1]?.id ?? "";

function inputOf({ id: planId, version, indication, zones, sessions: all }: PlanDto, change: object = {}) {
  const same = sessions(...all.map(({ plannedLengthHundredthsMm }) => plannedLengthHundredthsMm));
  return { planId, version, indication, zones, sessions: same, ...change };
}

async function makeCase() {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  return { clinic, patient, plan: await makePlan(clinic, { patient }) };
}

async function revise({ actors }: TestClinic, input: unknown, actor = actors.clinician) {
  return revisePlan.execute({ actor, clock }, input);
}

test("needles, zones, indication and the number of sessions change, and the audit keeps before and after", async () => {
  const { clinic, plan } = await makeCase();
  const change = { indication: "wrinkles", zones: ["neck"], sessions: sessions(50, 75, 100) };
  const revised = expectOk(await revise(clinic, inputOf(plan, change)));
  expect(revised).toMatchObject({ id: plan.id, version: 2, indication: "wrinkles", zones: ["neck"] });
  expect(revised.sessions.map(({ lengthHundredthsMm }) => lengthHundredthsMm)).toEqual([50, 75, 100]);
  expect(revised.sessions[0]?.id).toBe(plan.sessions[0]?.id);
  const longer = expectOk(await revise(clinic, inputOf(revised, { sessions: sessions(50, 75, 100, 100, 100) })));
  expect(longer.sessions).toHaveLength(5);
  expect(await auditOf(clinic.clinic.id, "plan.revise-plan")).toMatchObject([
    { subjectId: plan.id, before: { indication: "acne_scars", sessions: sessions(50, 50, 50, 50) }, after: change },
    { subjectId: plan.id },
  ]);
});

test("a standing override covers a revision that goes no deeper, and asks anew for another zone", async () => {
  const clinic = await makeClinic();
  const plan = await makeDeepPlan(clinic, await makePatient(clinic));
  const shallower = expectOk(await revise(clinic, inputOf(plan, { sessions: sessions(125, 150) })));
  expect(shallower.overrides).toHaveLength(1);
  const wider = inputOf(shallower, { zones: ["cheeks_chin", "face"] });
  const refusal = expectRefusal(await revise(clinic, wider));
  expect(refusal).toMatchObject({
    kind: "findings",
    findings: [{ data: { zone: "face" } }, { data: { zone: "face" } }],
  });
  const overrides = [{ rule: "ZONE_TOO_DEEP", reason: "Scars on both temples as well" }];
  const passed = expectOk(await revise(clinic, { ...wider, overrides }, clinic.actors.prescriber));
  expect(passed.overrides.map(({ reason }) => reason)).toEqual([
    "Deep boxcar scars, discussed with the patient",
    "Scars on both temples as well",
  ]);
});

test("an override granted for scars does not stand for wrinkles", async () => {
  const clinic = await makeClinic();
  const plan = await makeDeepPlan(clinic, await makePatient(clinic));
  const refusal = expectRefusal(
    await revise(clinic, inputOf(plan, { indication: "wrinkles" }), clinic.actors.prescriber),
  );
  expect(refusal).toMatchObject({
    kind: "findings",
    findings: expect.arrayContaining([expect.objectContaining({ overridableBy: [] })]),
  });
});

test("a change made on an old version is refused, and nothing is written", async () => {
  const { clinic, plan } = await makeCase();
  expectOk(await revise(clinic, inputOf(plan)));
  const before = await countRows(clinic.clinic.id);
  expect(expectRefusal(await revise(clinic, inputOf(plan)))).toMatchObject({ kind: "stale", currentVersion: 2 });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("of two revisions at once on one version, one is refused", async () => {
  const { clinic, plan } = await makeCase();
  const both = await Promise.all([revise(clinic, inputOf(plan)), revise(clinic, inputOf(plan))]);
  expect(both.map((result) => (result.ok ? "ok" : result.refusal.kind)).sort()).toEqual(["ok", "stale"]);
});

describe("a session that is done", () => {
  test("cannot change, nor go, and keeps what was done while later ones change", async () => {
    const { clinic, plan } = await makeCase();
    await makeTreatment(clinic, { planSessionId: idOf(plan, 3), performedOn: "2027-01-04", lengthHundredthsMm: 75 });
    const before = await countRows(clinic.clinic.id);
    for (const lengths of [sessions(50, 50, 75, 50), sessions(50, 50)]) {
      expect(expectRefusal(await revise(clinic, inputOf(plan, { sessions: lengths })))).toMatchObject({
        kind: "invalid",
        fields: [{ path: "sessions.2.lengthHundredthsMm", rule: "done" }],
      });
    }
    expect(await countRows(clinic.clinic.id)).toEqual(before);
    const revised = expectOk(await revise(clinic, inputOf(plan, { sessions: sessions(50, 50, 50, 100) })));
    expect(revised.sessions[2]).toMatchObject({ state: "done", lengthHundredthsMm: 75, plannedLengthHundredthsMm: 50 });
  });
});

describe("a session that is booked", () => {
  test("cannot go before its visit is cancelled, and afterwards stays on the record", async () => {
    const { clinic, patient, plan } = await makeCase();
    const booking = { patientId: patient.id, planSessionId: idOf(plan, 4), day: "2027-02-01" };
    const { id } = await makeAppointment(clinic, booking);
    const fewer = inputOf(plan, { sessions: sessions(50, 50, 50) });
    expect(expectRefusal(await revise(clinic, fewer))).toMatchObject({
      message: "Session 4 is booked for Mon 1 Feb 2027. Cancel that visit first.",
      fields: [{ path: "sessions", rule: "booked" }],
    });
    await prisma().appointment.update({
      where: { clinicId_id: { clinicId: clinic.clinic.id, id } },
      data: { status: "cancelled", endedAt: new Date(), endReason: "Patient is ill" },
    });
    expect(expectRefusal(await revise(clinic, fewer))).toMatchObject({
      fields: [{ path: "sessions", rule: "on_record" }],
    });
  });

  test("refuses a deeper needle before it that would leave the skin too little rest, and nothing is written", async () => {
    const { clinic, patient, plan } = await makeCase();
    const book = (number: number, day: string) =>
      makeAppointment(clinic, { patientId: patient.id, planSessionId: idOf(plan, number), day });
    await book(1, "2027-02-01");
    await book(2, "2027-03-08");
    const before = await countRows(clinic.clinic.id);
    const deeper = inputOf(plan, { zones: ["body"], sessions: sessions(150, 50, 50, 50) });
    const refusal = expectRefusal(await revise(clinic, deeper));
    const short = {
      rule: "INTERVAL_TOO_SHORT",
      field: "sessions.1.date",
      earliest: "2027-03-15",
      data: { days: 35, needs: 42 },
    };
    expect(refusal).toMatchObject({ kind: "findings", findings: [short, { rule: "HEALING_WINDOW_OPEN" }] });
    expect(await countRows(clinic.clinic.id)).toEqual(before);
  });

  test("that was already too early does not stop a change that leaves it so", async () => {
    const { clinic, patient, plan } = await makeCase();
    await makeTreatment(clinic, { planSessionId: idOf(plan, 1), performedOn: "2027-01-04", lengthHundredthsMm: 150 });
    await makeAppointment(clinic, { patientId: patient.id, planSessionId: idOf(plan, 2), day: "2027-02-01" });
    const revised = expectOk(await revise(clinic, inputOf(plan, { sessions: sessions(50, 50, 50, 75) })));
    const blocking = revised.findings.filter(({ severity }) => severity === "block");
    expect(blocking).toMatchObject([{ rule: "INTERVAL_TOO_SHORT", field: "sessions.1.date", earliest: "2027-02-15" }]);
  });

  test("inside the healing window asks a clinician once", async () => {
    const { clinic, patient, plan } = await makeCase();
    const book = (number: number, day: string) =>
      makeAppointment(clinic, { patientId: patient.id, planSessionId: idOf(plan, number), day });
    await book(1, "2027-02-01");
    await book(2, "2027-03-08");
    const moved = expectOk(
      await revise(clinic, {
        ...inputOf(plan, { sessions: sessions(75, 50, 50, 50) }),
        overrides: [{ rule: "HEALING_WINDOW_OPEN", reason: "Mild needling, patient travels" }],
      }),
    );
    expect(moved.overrides).toMatchObject([{ rule: "HEALING_WINDOW_OPEN", byName: "Carl Clinician" }]);
    const again = expectOk(await revise(clinic, inputOf(moved, { sessions: sessions(100, 50, 50, 50) })));
    expect(again.findings.filter(({ rule }) => rule === "HEALING_WINDOW_OPEN")).toMatchObject([{ severity: "info" }]);
  });
});

test("a healing window that was open before can still be acknowledged, and need not be", async () => {
  const { clinic, patient, plan } = await makeCase();
  for (const [number, day] of [
    [1, "2027-02-01"],
    [2, "2027-03-08"],
  ] as const) {
    await makeAppointment(clinic, { patientId: patient.id, planSessionId: idOf(plan, number), day });
  }
  const left = expectOk(await revise(clinic, inputOf(plan, {})));
  expect(left.overrides).toEqual([]);
  const reason = "Healed fast after the last course";
  const overrides = [{ rule: "HEALING_WINDOW_OPEN", reason }];
  const seen = expectOk(await revise(clinic, { ...inputOf(left, {}), overrides }));
  expect(seen.overrides).toMatchObject([{ rule: "HEALING_WINDOW_OPEN", reason, byName: "Carl Clinician" }]);
  expect(seen.findings.filter(({ rule }) => rule === "HEALING_WINDOW_OPEN")).toMatchObject([{ severity: "info" }]);
});

test("a course that has ended does not change", async () => {
  const { clinic, plan } = await makeCase();
  await prisma().treatmentPlan.update({
    where: { clinicId_id: { clinicId: clinic.clinic.id, id: plan.id } },
    data: { endedAt: new Date(), endReason: "Moved away" },
  });
  expect(expectRefusal(await revise(clinic, inputOf(plan)))).toMatchObject({
    kind: "conflict",
    fields: [{ rule: "ended" }],
  });
});

test("owner, desk, patient and jobs may not revise, and another clinic's plan does not exist", async () => {
  const { clinic, patient, plan } = await makeCase();
  const { actors } = clinic;
  const other = await makeClinic();
  const before = await countRows(clinic.clinic.id);
  const kinds = [];
  for (const actor of [actors.owner, actors.desk, actors.patientOf(patient), actors.system, other.actors.prescriber]) {
    kinds.push(expectRefusal(await revisePlan.execute({ actor, clock }, inputOf(plan))).kind);
  }
  expect(kinds).toEqual(["forbidden", "forbidden", "forbidden", "forbidden", "not_found"]);
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});
