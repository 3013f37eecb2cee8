import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { getProtocolVersion } from "@/lib/protocols/get-protocol-version";
import { protocolVersionDetailSchema } from "@/lib/protocols/get-protocol-version.schema";
import { listProtocols } from "@/lib/protocols/list-protocols";
import { protocolListSchema } from "@/lib/protocols/list-protocols.schema";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { healingIn } from "../../factories/protocol";
import { makeTreatment } from "../../factories/treatment";
import { approve, propose, withdraw } from "./arrange";

const read = async ({ actors }: TestClinic, protocolId: string) =>
  expectOk(await getProtocolVersion.execute({ actor: actors.desk, clock }, { protocolId }));

test("versions come newest first, each with who proposed and approved it, and the open plans under it", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  await makePlan(clinic, { patient });
  const ended = await makePlan(clinic, { patient });
  const where = { clinicId_id: { clinicId: clinic.clinic.id, id: ended.id } };
  await prisma().treatmentPlan.update({ where, data: { endedAt: new Date(), endReason: "Moved away" } });
  const done = await makePlan(clinic, { patient, lengths: [50, 50] });
  for (const { id, number } of done.sessions) {
    await makeTreatment(clinic, { planSessionId: id ?? "", performedOn: `2026-0${number}-04` });
  }
  const second = expectOk(await propose(clinic));
  expectOk(await approve(clinic, second.id));
  const list = expectOk(await listProtocols.execute({ actor: clinic.actors.desk, clock }, {}));
  expect(protocolListSchema.parse(list)).toEqual(list);
  expect(list).toMatchObject({
    today: "2027-01-11",
    versions: [
      { id: second.id, version: 2, status: "in_force", plans: 0, proposedBy: { name: "Olga Owner" } },
      { version: 1, status: "superseded", plans: 1, proposedBy: null, approval: { name: "Paula Prescriber" } },
    ],
  });
});

test("a version is read whole, with what it changes against the newest before it that nobody withdrew", async () => {
  const clinic = await makeClinic();
  const second = expectOk(await propose(clinic));
  expectOk(await withdraw(clinic, second.id));
  const third = expectOk(await propose(clinic, { base: second.id, protocol: healingIn(50) }));
  const detail = await read(clinic, third.id);
  expect(protocolVersionDetailSchema.parse(detail)).toEqual(detail);
  const change = { path: "healingWindow.days", label: "Healing window", before: "40 days", after: "50 days" };
  expect(detail).toEqual({
    ...third,
    protocol: healingIn(50),
    base: { version: 2 },
    against: { version: 1 },
    changes: [change],
  });
  expect(await read(clinic, clinic.protocolId)).toMatchObject({ base: null, against: null, changes: [] });
});

test("a patient has no such door, and another clinic's versions neither count nor exist", async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const patient = clinic.actors.patientOf({ id: newId(), givenName: "Pia" });
  for (const operation of [listProtocols, getProtocolVersion] as const) {
    const input = { protocolId: clinic.protocolId };
    expect(expectRefusal<unknown>(await operation.execute({ actor: patient, clock }, input)).kind).toBe("forbidden");
  }
  const call = { actor: other.actors.owner, clock };
  const refusal = expectRefusal(await getProtocolVersion.execute(call, { protocolId: clinic.protocolId }));
  expect(refusal).toEqual({ kind: "not_found", message: "This protocol does not exist." });
  expect(expectOk(await listProtocols.execute(call, {})).versions.map(({ id }) => id)).toEqual([other.protocolId]);
});
