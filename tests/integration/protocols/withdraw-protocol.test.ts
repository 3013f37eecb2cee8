import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { withdrawProtocol } from "@/lib/protocols/withdraw-protocol";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { approve, propose, standings, withdraw } from "./arrange";

test("a proposal that is taken back stays on record with who and why, and never governs", async () => {
  const clinic = await makeClinic();
  const { id } = expectOk(await propose(clinic));
  expect(expectOk(await withdraw(clinic, id, clinic.actors.prescriber))).toMatchObject({
    version: 2,
    status: "withdrawn",
    approval: null,
    withdrawn: { name: "Paula Prescriber", at: "2027-01-11T09:00:00.000Z", reason: "A mistake in the zones" },
  });
  expect(await standings(clinic)).toEqual(["2 withdrawn", "1 in_force"]);
  expect(await auditOf(clinic.clinic.id, "protocol.withdraw-protocol")).toMatchObject([
    { subjectId: id, actorName: "Paula Prescriber", after: { version: 2, reason: "A mistake in the zones" } },
  ]);
});

test("what is approved or withdrawn already cannot be withdrawn, and nothing is written", async () => {
  const clinic = await makeClinic();
  const { id } = expectOk(await propose(clinic));
  expectOk(await withdraw(clinic, id));
  const before = await countRows(clinic.clinic.id);
  expect(expectRefusal(await withdraw(clinic, clinic.protocolId))).toMatchObject({
    kind: "conflict",
    fields: [{ path: "protocolId", rule: "approved" }],
  });
  expect(expectRefusal(await withdraw(clinic, id))).toMatchObject({
    kind: "conflict",
    fields: [{ path: "protocolId", rule: "withdrawn" }],
  });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("it needs a reason", async () => {
  const clinic = await makeClinic();
  const { id: protocolId } = expectOk(await propose(clinic));
  const input = { protocolId, reason: " no " };
  expect(expectRefusal(await withdrawProtocol.execute({ actor: clinic.actors.owner, clock }, input))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "reason" }],
  });
});

test("a clinician who prescribes nothing, the desk, a patient and jobs may not, and another clinic's version does not exist", async () => {
  const clinic = await makeClinic();
  const { actors } = clinic;
  const other = await makeClinic();
  const { id } = expectOk(await propose(clinic));
  const before = await countRows(clinic.clinic.id);
  const patient = actors.patientOf({ id: newId(), givenName: "Pia" });
  const kinds = [];
  for (const actor of [actors.clinician, actors.desk, patient, actors.system, other.actors.owner]) {
    kinds.push(expectRefusal(await withdraw(clinic, id, actor)).kind);
  }
  expect(kinds).toEqual(["forbidden", "forbidden", "forbidden", "forbidden", "not_found"]);
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  expect(expectOk(await approve(clinic, id)).status).toBe("in_force");
});
