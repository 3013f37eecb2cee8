import { expect, test } from "vitest";
import { currentProtocol, protocolById } from "@/lib/clinic/current-protocol";
import { getProtocol } from "@/lib/clinic/get-protocol";
import { prisma } from "@/lib/db/client";
import { dayToDb } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { inTransaction } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { scopeOf } from "@/lib/operation/actor";
import { defaultProtocol } from "@/lib/rules";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";

async function addVersion({ clinic }: TestClinic, version: number, from: string, data: Prisma.InputJsonValue) {
  const row = { clinicId: clinic.id, id: newId(), version, data, reason: "Review", effectiveFrom: dayToDb(from) };
  await prisma().protocol.create({ data: row });
  return row.id;
}

test("the protocol in force is the highest version that has taken effect by the day", async () => {
  const clinic = await makeClinic();
  const strict = { ...defaultProtocol, healingWindow: { ...defaultProtocol.healingWindow, days: 45 } };
  const second = await addVersion(clinic, 2, "2027-01-11", strict);
  await addVersion(clinic, 3, "2027-01-12", defaultProtocol);
  const inForce = expectOk(await getProtocol.execute({ actor: clinic.actors.desk, clock }, {}));
  expect(inForce).toMatchObject({ id: second, version: 2, protocol: { healingWindow: { days: 45 } } });
  await inTransaction(scopeOf(clinic.actors.owner), async (tx) => {
    const on = async (day: string) => (await currentProtocol(tx, clinic.clinic.id, day)).version;
    expect([await on("2027-01-10"), await on("2027-01-11"), await on("2027-01-12")]).toEqual([1, 2, 3]);
  });
});

test("a plan keeps the version it was made under", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const old = await makePlan(clinic, { patient });
  const strict = { ...defaultProtocol, healingWindow: { ...defaultProtocol.healingWindow, days: 45 } };
  await addVersion(clinic, 2, "2027-01-01", strict);
  const young = await makePlan(clinic, { patient });
  expect([old.protocolVersion, young.protocolVersion]).toEqual([1, 2]);
  expect([old.healingDays, young.healingDays]).toEqual([40, 45]);
});

test("a version that was read once is not read again, and never handed to another clinic", async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const first = await inTransaction(scopeOf(clinic.actors.owner), (tx) =>
    protocolById(tx, clinic.clinic.id, clinic.protocolId),
  );
  const again = await inTransaction(scopeOf(clinic.actors.owner), (tx) =>
    protocolById(tx, clinic.clinic.id, clinic.protocolId),
  );
  expect(again).toBe(first);
  const stolen = inTransaction(scopeOf(other.actors.owner), (tx) =>
    protocolById(tx, other.clinic.id, clinic.protocolId),
  );
  await expect(stolen).rejects.toThrow();
});

test("stored data that is no protocol is never used", async () => {
  const clinic = await makeClinic();
  const id = await addVersion(clinic, 2, "2027-01-01", { version: "2", needle: {} });
  const read = inTransaction(scopeOf(clinic.actors.owner), (tx) => protocolById(tx, clinic.clinic.id, id));
  await expect(read).rejects.toThrow();
});

test("a patient has no such door", async () => {
  const clinic = await makeClinic();
  const actor = clinic.actors.patientOf({ id: newId(), givenName: "Pia" });
  expect(expectRefusal(await getProtocol.execute({ actor, clock }, {})).kind).toBe("forbidden");
});
