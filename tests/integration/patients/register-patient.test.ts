import { describe, expect, test } from "vitest";
import { registerPatient } from "@/lib/patients/register-patient";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";

const ana = { givenName: " Ana ", familyName: "García", birthDate: "1990-03-14" };

test("a patient is registered with tidied particulars, and the audit tells who did it", async () => {
  const { clinic, actors, desk } = await makeClinic();
  const input = { ...ana, email: "Ana.Garcia@Mail.test", phone: "+34 600-11 12.22" };
  const patient = expectOk(await registerPatient.execute({ actor: actors.desk, clock }, input));
  expect(patient).toMatchObject({
    name: "Ana García",
    birthDate: "1990-03-14",
    age: 36,
    email: "ana.garcia@mail.test",
    phone: "+34600111222",
    version: 1,
  });
  expect(await auditOf(clinic.id, "patient.register-patient")).toMatchObject([
    {
      actorKind: "member",
      actorId: desk.id,
      subjectId: patient.id,
      patientId: patient.id,
      after: { name: "Ana García" },
    },
  ]);
});

test("an empty e-mail address and phone number are none", async () => {
  const { actors } = await makeClinic();
  const patient = expectOk(
    await registerPatient.execute({ actor: actors.clinician, clock }, { ...ana, email: "", phone: "" }),
  );
  expect(patient).toMatchObject({ email: null, phone: null });
});

describe("a bad particular is refused by name and nothing is written:", () => {
  test.each([
    ["givenName", { givenName: "  " }, "Enter the given name."],
    ["familyName", { familyName: "x".repeat(101) }, "Keep the family name under 100 characters."],
    ["birthDate", { birthDate: "14.03.1990" }, "A birth date reads YYYY-MM-DD."],
    ["birthDate", { birthDate: "2026-02-29" }, "A birth date reads YYYY-MM-DD."],
    ["birthDate", { birthDate: "1899-12-31" }, "A birth date is not before 1900."],
    ["birthDate", { birthDate: "2027-01-12" }, "A birth date is not in the future."],
    ["email", { email: "ana@" }, "Enter an e-mail address, such as name@example.com."],
    ["phone", { phone: "call me" }, "Enter a phone number of 6 to 15 digits, such as +34 600 111 222."],
    ["phone", { phone: "12345" }, "Enter a phone number of 6 to 15 digits, such as +34 600 111 222."],
  ])("%s %j", async (path, wrong, message) => {
    const { clinic, actors } = await makeClinic();
    const before = await countRows(clinic.id);
    const refusal = expectRefusal(await registerPatient.execute({ actor: actors.desk, clock }, { ...ana, ...wrong }));
    expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path, message }] });
    expect(await countRows(clinic.id)).toEqual(before);
  });
});

test("somebody born today can be registered", async () => {
  const { actors } = await makeClinic();
  const patient = await registerPatient.execute({ actor: actors.desk, clock }, { ...ana, birthDate: "2027-01-11" });
  expect(expectOk(patient).age).toBe(0);
});

test("a namesake with the same birth date is refused until it is confirmed that they are two", async () => {
  const { clinic, actors } = await makeClinic();
  const call = { actor: actors.desk, clock };
  expectOk(await registerPatient.execute(call, ana));
  const before = await countRows(clinic.id);
  const again = { ...ana, givenName: "ANA" };
  expect(expectRefusal(await registerPatient.execute(call, again))).toMatchObject({
    kind: "conflict",
    fields: [{ path: "confirmDuplicate", rule: "duplicate" }],
  });
  expect(await countRows(clinic.id)).toEqual(before);
  expectOk(await registerPatient.execute(call, { ...again, confirmDuplicate: true }));
});

test("the namesake of another clinic's patient is nobody's business", async () => {
  const [one, other] = [await makeClinic(), await makeClinic()];
  expectOk(await registerPatient.execute({ actor: one.actors.desk, clock }, ana));
  expectOk(await registerPatient.execute({ actor: other.actors.desk, clock }, ana));
});

test("of two registrations of one person at once, one is refused", async () => {
  const { actors } = await makeClinic();
  const call = { actor: actors.desk, clock };
  const both = await Promise.all([registerPatient.execute(call, ana), registerPatient.execute(call, ana)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("a patient cannot register patients", async () => {
  const { clinic, actors } = await makeClinic();
  const patient = expectOk(await registerPatient.execute({ actor: actors.desk, clock }, ana));
  const before = await countRows(clinic.id);
  for (const actor of [actors.patientOf(patient), actors.system]) {
    const result = await registerPatient.execute({ actor, clock }, { ...ana, givenName: "Eva" });
    expect(expectRefusal(result).kind).toBe("forbidden");
  }
  expect(await countRows(clinic.id)).toEqual(before);
});
