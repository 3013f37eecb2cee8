import { expect, test } from "vitest";
import { currentProtocol, protocolById } from "@/lib/clinic/current-protocol";
import { getProtocol } from "@/lib/clinic/get-protocol";
import { inTransaction } from "@/lib/db/transaction";
import { fixedClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import { scopeOf } from "@/lib/operation/actor";
import { defaultProtocol } from "@/lib/rules";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { makeProtocolVersion } from "../../factories/protocol";

test("the protocol in force is the highest approved version that has taken effect by the day", async () => {
  const clinic = await makeClinic();
  const second = await makeProtocolVersion(clinic, { version: 2, effectiveFrom: "2027-01-11" });
  await makeProtocolVersion(clinic, { version: 3, effectiveFrom: "2027-01-12", data: defaultProtocol });
  await makeProtocolVersion(clinic, { version: 4, effectiveFrom: "2027-01-01", isApproved: false });
  const inForce = expectOk(await getProtocol.execute({ actor: clinic.actors.desk, clock }, {}));
  expect(inForce).toMatchObject({ id: second, version: 2, protocol: { healingWindow: { days: 45 } } });
  await inTransaction(scopeOf(clinic.actors.owner), async (tx) => {
    const on = async (day: string) => expectOk(await currentProtocol(tx, clinic.clinic.id, day)).version;
    expect([await on("2027-01-10"), await on("2027-01-11"), await on("2027-01-12")]).toEqual([1, 2, 3]);
    expect(expectRefusal(await currentProtocol(tx, clinic.clinic.id, "2019-12-31"))).toEqual({
      kind: "conflict",
      message: "No protocol is approved yet: a clinician approves it under Settings, Protocol.",
      alternatives: [],
      fields: [expect.objectContaining({ path: "protocol", rule: "not_approved" })],
    });
  });
});

test("a clinic in which no protocol is approved has none to read", async () => {
  const clinic = await makeClinic();
  const early = fixedClock("2019-12-31T12:00:00Z");
  expect(expectRefusal(await getProtocol.execute({ actor: clinic.actors.desk, clock: early }, {}))).toEqual({
    kind: "not_found",
    message: "No protocol is approved yet: a clinician approves it under Settings, Protocol.",
  });
});

test("a plan keeps the version it was made under", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const old = await makePlan(clinic, { patient });
  await makeProtocolVersion(clinic, { version: 2 });
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
  const id = await makeProtocolVersion(clinic, { version: 2, data: { version: "2", needle: {} } });
  const read = inTransaction(scopeOf(clinic.actors.owner), (tx) => protocolById(tx, clinic.clinic.id, id));
  await expect(read).rejects.toThrow();
});

test("a patient has no such door", async () => {
  const clinic = await makeClinic();
  const actor = clinic.actors.patientOf({ id: newId(), givenName: "Pia" });
  expect(expectRefusal(await getProtocol.execute({ actor, clock }, {})).kind).toBe("forbidden");
});
