import { expect, test } from "vitest";
import { getProtocol } from "@/lib/clinic/get-protocol";
import { fixedClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import { approveProtocol } from "@/lib/protocols/approve-protocol";
import { protocolVersionSchema } from "@/lib/protocols/list-protocols.schema";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makeMember } from "../../factories/member";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { healingIn } from "../../factories/protocol";
import { auditOf, countRows } from "../../factories/rows";
import { approve, propose, standings, statement, withdraw } from "./arrange";

async function makeProposal(options: Parameters<typeof propose>[1] = {}) {
  const clinic = await makeClinic();
  return { clinic, proposal: expectOk(await propose(clinic, options)) };
}

test("a clinician approves by name with a statement, and the version governs from then on", async () => {
  const { clinic, proposal } = await makeProposal();
  const approved = expectOk(await approve(clinic, proposal.id));
  expect(protocolVersionSchema.parse(approved)).toEqual(approved);
  expect(approved).toMatchObject({
    version: 2,
    approval: { name: "Carl Clinician", at: "2027-01-11T09:00:00.000Z", statement },
    status: "in_force",
  });
  expect(await standings(clinic)).toEqual(["2 in_force", "1 superseded"]);
  expect(await auditOf(clinic.clinic.id, "protocol.approve-protocol")).toMatchObject([
    { subjectId: proposal.id, actorName: "Carl Clinician", after: { version: 2, statement } },
  ]);
  const plan = await makePlan(clinic, { patient: await makePatient(clinic) });
  expect(plan.protocolVersion).toBe(2);
});

test("before it is approved a version governs nothing, however long ago its day was", async () => {
  const { clinic } = await makeProposal();
  const late = fixedClock("2028-01-11T09:00:00Z");
  expect(await standings(clinic, late)).toEqual(["2 awaiting_approval", "1 in_force"]);
  const inForce = expectOk(await getProtocol.execute({ actor: clinic.actors.desk, clock: late }, {}));
  expect(inForce.version).toBe(1);
});

test("an approved version waits for its day in the clinic's zone", async () => {
  const { clinic, proposal } = await makeProposal({ effectiveFrom: "2027-02-01" });
  expect(expectOk(await approve(clinic, proposal.id)).status).toBe("scheduled");
  // Madrid is an hour ahead of UTC in winter.
  const [before, after] = [fixedClock("2027-01-31T22:59:59Z"), fixedClock("2027-01-31T23:00:00Z")];
  expect(await standings(clinic, before)).toEqual(["2 scheduled", "1 in_force"]);
  expect(await standings(clinic, after)).toEqual(["2 in_force", "1 superseded"]);
  const version = async (at: typeof clock) =>
    expectOk(await getProtocol.execute({ actor: clinic.actors.desk, clock: at }, {})).version;
  expect([await version(before), await version(after)]).toEqual([1, 2]);
});

test("a version that a later one overtakes before its day never governs", async () => {
  const { clinic, proposal } = await makeProposal({ effectiveFrom: "2027-03-01" });
  expectOk(await approve(clinic, proposal.id));
  const next = { base: proposal.id, protocol: healingIn(50), effectiveFrom: "2027-02-01" };
  const third = expectOk(await propose(clinic, next));
  expectOk(await approve(clinic, third.id));
  expect(await standings(clinic)).toEqual(["3 scheduled", "2 superseded", "1 in_force"]);
  expect(await standings(clinic, fixedClock("2027-03-01T09:00:00Z"))).toEqual([
    "3 in_force",
    "2 superseded",
    "1 superseded",
  ]);
});

test("nobody approves twice, nor what was withdrawn, and nothing is written", async () => {
  const { clinic, proposal } = await makeProposal();
  expectOk(await approve(clinic, proposal.id));
  const third = expectOk(await propose(clinic, { base: proposal.id, protocol: healingIn(50) }));
  expectOk(await withdraw(clinic, third.id));
  const before = await countRows(clinic.clinic.id);
  expect(expectRefusal(await approve(clinic, proposal.id, clinic.actors.prescriber))).toMatchObject({
    kind: "conflict",
    message: "Carl Clinician has approved version 2 already.",
    fields: [{ path: "protocolId", rule: "approved" }],
  });
  expect(expectRefusal(await approve(clinic, third.id))).toMatchObject({
    kind: "conflict",
    message: "Olga Owner has withdrawn version 3.",
    fields: [{ path: "protocolId", rule: "withdrawn" }],
  });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("of two approvers at once one wins, and so does one of an approver and a withdrawer", async () => {
  const { clinic, proposal } = await makeProposal();
  const both = await Promise.all([
    approve(clinic, proposal.id),
    approve(clinic, proposal.id, clinic.actors.prescriber),
  ]);
  expect(both.map((result) => (result.ok ? "ok" : result.refusal.kind)).sort()).toEqual(["conflict", "ok"]);
  const third = expectOk(await propose(clinic, { base: proposal.id, protocol: healingIn(50) }));
  const mixed = await Promise.all([approve(clinic, third.id), withdraw(clinic, third.id)]);
  expect(mixed.map((result) => (result.ok ? "ok" : result.refusal.kind)).sort()).toEqual(["conflict", "ok"]);
});

test("a statement says what was reviewed", async () => {
  const { clinic, proposal } = await makeProposal();
  for (const said of ["", "  fine   ", "x".repeat(1001)]) {
    const input = { protocolId: proposal.id, statement: said };
    const refusal = expectRefusal(await approveProtocol.execute({ actor: clinic.actors.clinician, clock }, input));
    expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path: "statement" }] });
  }
});

test("an owner approves only where they prescribe, as in a single-handed practice", async () => {
  const { clinic, proposal } = await makeProposal();
  expect(expectRefusal(await approve(clinic, proposal.id, clinic.actors.owner)).kind).toBe("forbidden");
  const single = await makeMember(clinic.clinic, { name: "Sol Single", role: "owner", prescriber: true });
  expect(expectOk(await approve(clinic, proposal.id, single.actor)).approval?.name).toBe("Sol Single");
});

test("the desk, a patient and jobs may not, and another clinic's version does not exist", async () => {
  const { clinic, proposal } = await makeProposal();
  const { actors } = clinic;
  const other = await makeClinic();
  const before = await countRows(clinic.clinic.id);
  const patient = actors.patientOf({ id: newId(), givenName: "Pia" });
  const kinds = [];
  for (const actor of [actors.desk, patient, actors.system, other.actors.prescriber]) {
    kinds.push(expectRefusal(await approve(clinic, proposal.id, actor)).kind);
  }
  expect(kinds).toEqual(["forbidden", "forbidden", "forbidden", "not_found"]);
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});
