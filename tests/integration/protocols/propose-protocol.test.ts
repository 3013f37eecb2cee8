import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { protocolVersionSchema } from "@/lib/protocols/list-protocols.schema";
import { proposeProtocol } from "@/lib/protocols/propose-protocol";
import { defaultProtocol } from "@/lib/rules";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { healingIn } from "../../factories/protocol";
import { auditOf, countRows } from "../../factories/rows";
import { proposalOf, propose, standings, withdraw } from "./arrange";

test("a proposal is a new version that waits for approval, and the audit keeps every change", async () => {
  const clinic = await makeClinic();
  const proposed = expectOk(await propose(clinic, { effectiveFrom: "2027-02-01" }));
  expect(protocolVersionSchema.parse(proposed)).toEqual(proposed);
  expect(proposed).toEqual({
    id: expect.any(String),
    version: 2,
    title: defaultProtocol.title,
    reason: "The skin of our patients heals more slowly",
    effectiveFrom: "2027-02-01",
    proposedBy: { name: "Olga Owner" },
    proposedAt: "2027-01-11T09:00:00.000Z",
    approval: null,
    withdrawn: null,
    status: "awaiting_approval",
    plans: 0,
  });
  expect(await standings(clinic)).toEqual(["2 awaiting_approval", "1 in_force"]);
  const change = { path: "healingWindow.days", label: "Healing window", before: "40 days", after: "45 days" };
  expect(await auditOf(clinic.clinic.id, "protocol.propose-protocol")).toMatchObject([
    { subjectId: proposed.id, actorName: "Olga Owner", after: { version: 2, base: 1, changes: [change] } },
  ]);
});

test("a prescriber may propose, from today on", async () => {
  const clinic = await makeClinic();
  const proposed = expectOk(await propose(clinic, { actor: clinic.actors.prescriber }));
  expect(proposed).toMatchObject({ effectiveFrom: "2027-01-11", proposedBy: { name: "Paula Prescriber" } });
});

test("a protocol that contradicts itself is refused at its field with the contradiction, and nothing is written", async () => {
  const clinic = await makeClinic();
  const before = await countRows(clinic.clinic.id);
  const course = { ...defaultProtocol.course, minSessions: 5, maxSessions: 4 };
  const refusal = expectRefusal(await propose(clinic, { protocol: { ...defaultProtocol, course } }));
  const message = "A course has at least 5 sessions, so it cannot have at most 4.";
  expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path: "protocol.course.maxSessions", message }] });
  expect(expectRefusal(await propose(clinic, { protocol: { title: "Nothing else" } })).kind).toBe("invalid");
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("a protocol that changes nothing, one from yesterday and one without a reason are refused, and nothing is written", async () => {
  const clinic = await makeClinic();
  const before = await countRows(clinic.clinic.id);
  expect(expectRefusal(await propose(clinic, { protocol: defaultProtocol }))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "protocol", rule: "unchanged" }],
  });
  expect(expectRefusal(await propose(clinic, { effectiveFrom: "2027-01-10" }))).toMatchObject({
    kind: "invalid",
    message: "A protocol takes effect today (Mon 11 Jan 2027) or later.",
    fields: [{ path: "effectiveFrom", rule: "past" }],
  });
  for (const reason of ["  ", "x".repeat(501)]) {
    expect(expectRefusal(await propose(clinic, { reason }))).toMatchObject({
      kind: "invalid",
      fields: [{ path: "reason" }],
    });
  }
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("today is the clinic's day, not that of Greenwich", async () => {
  const clinic = await makeClinic({ zone: "Pacific/Auckland" });
  const refusal = expectRefusal(
    await propose(clinic, { effectiveFrom: "2027-01-11", clock: { now: () => clock.now().add({ hours: 5 }) } }),
  );
  expect(refusal).toMatchObject({ fields: [{ path: "effectiveFrom", rule: "past" }] });
});

test("one edited from a version that is no longer the newest is stale, and a withdrawn version does not count", async () => {
  const clinic = await makeClinic();
  const second = expectOk(await propose(clinic));
  const late = { protocol: healingIn(50) };
  expect(expectRefusal(await propose(clinic, late))).toMatchObject({ kind: "stale", currentVersion: 2 });
  expectOk(await withdraw(clinic, second.id));
  const mended = expectOk(await propose(clinic, { ...late, base: second.id }));
  expect(mended.version).toBe(3);
  expectOk(await withdraw(clinic, mended.id));
  expect(expectOk(await propose(clinic, late)).version).toBe(4);
  expect(await standings(clinic)).toEqual(["4 awaiting_approval", "3 withdrawn", "2 withdrawn", "1 in_force"]);
});

test("of two proposals at once on one version, one is stale", async () => {
  const clinic = await makeClinic();
  const both = await Promise.all([propose(clinic), propose(clinic, { protocol: healingIn(50) })]);
  expect(both.map((result) => (result.ok ? "ok" : result.refusal.kind)).sort()).toEqual(["ok", "stale"]);
});

test("a clinician who prescribes nothing, the desk, a patient and jobs may not, and another clinic's version does not exist", async () => {
  const clinic = await makeClinic();
  const { actors } = clinic;
  const other = await makeClinic();
  const before = await countRows(clinic.clinic.id);
  const kinds = [];
  const patient = actors.patientOf({ id: newId(), givenName: "Pia" });
  for (const actor of [actors.clinician, actors.desk, patient, actors.system, other.actors.owner]) {
    kinds.push(expectRefusal(await proposeProtocol.execute({ actor, clock }, proposalOf(clinic))).kind);
  }
  expect(kinds).toEqual(["forbidden", "forbidden", "forbidden", "forbidden", "not_found"]);
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});
