import { expect, test } from "vitest";
import { updatePatient } from "@/lib/patients/update-patient";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { auditOf, countRows } from "../../factories/rows";

const changed = { givenName: "Ana", familyName: "Ruiz", birthDate: "1985-06-01", email: "ana@ruiz.test", phone: "" };

test("a patient's particulars change, the version goes up, and the audit keeps before and after", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic, { givenName: "Anna", familyName: "Ruiz" });
  const input = { patientId: patient.id, version: 1, ...changed };
  const after = expectOk(await updatePatient.execute({ actor: clinic.actors.desk, clock }, input));
  expect(after).toMatchObject({ id: patient.id, version: 2, name: "Ana Ruiz", age: 41, phone: null });
  expect(await auditOf(clinic.clinic.id, "patient.update-patient")).toMatchObject([
    { subjectId: patient.id, patientId: patient.id, before: { name: "Anna Ruiz" }, after: { name: "Ana Ruiz" } },
  ]);
});

test("a change made on an old version is refused, and nothing is written", async () => {
  const clinic = await makeClinic();
  const call = { actor: clinic.actors.desk, clock };
  const patient = await makePatient(clinic);
  const input = { patientId: patient.id, version: 1, ...changed };
  expectOk(await updatePatient.execute(call, input));
  const before = await countRows(clinic.clinic.id);
  const refusal = expectRefusal(await updatePatient.execute(call, { ...input, givenName: "Eva" }));
  expect(refusal).toMatchObject({ kind: "stale", currentVersion: 2 });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("of two changes at once on one version, one is refused", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const change = (givenName: string) =>
    updatePatient.execute(
      { actor: clinic.actors.desk, clock },
      { patientId: patient.id, version: 1, ...changed, givenName },
    );
  const both = await Promise.all([change("Ana"), change("Eva")]);
  expect(both.map((result) => (result.ok ? "ok" : result.refusal.kind)).sort()).toEqual(["ok", "stale"]);
});

test("taking another patient's name and birth date is refused until confirmed; keeping one's own is not", async () => {
  const clinic = await makeClinic();
  const call = { actor: clinic.actors.desk, clock };
  const eva = await makePatient(clinic, { givenName: "Eva", familyName: "Ruiz" });
  const ana = await makePatient(clinic, { givenName: "Ana", familyName: "Ruiz" });
  const asEva = { patientId: ana.id, version: 1, givenName: "Eva", familyName: "ruiz", birthDate: eva.birthDate };
  expect(expectRefusal(await updatePatient.execute(call, asEva))).toMatchObject({ kind: "conflict" });
  expectOk(await updatePatient.execute(call, { ...asEva, patientId: eva.id }));
  expectOk(await updatePatient.execute(call, { ...asEva, confirmDuplicate: true }));
});

test("a birth date in the future is refused by name", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const input = { patientId: patient.id, version: 1, ...changed, birthDate: "2027-01-12" };
  const refusal = expectRefusal(await updatePatient.execute({ actor: clinic.actors.desk, clock }, input));
  expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path: "birthDate", rule: "future" }] });
});

test("another clinic's patient does not exist, and no patient may change a record", async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const patient = await makePatient(clinic);
  const input = { patientId: patient.id, version: 1, ...changed };
  const before = await countRows(clinic.clinic.id);
  const from = async (actor: Parameters<typeof updatePatient.execute>[0]["actor"]) =>
    expectRefusal(await updatePatient.execute({ actor, clock }, input)).kind;
  expect(await from(other.actors.owner)).toBe("not_found");
  expect(await from(clinic.actors.patientOf(patient))).toBe("forbidden");
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});
