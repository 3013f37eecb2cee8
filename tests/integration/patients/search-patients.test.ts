import { describe, expect, test } from "vitest";
import { searchPatients } from "@/lib/patients/search-patients";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { makeTreatment } from "../../factories/treatment";

async function search({ actors }: TestClinic, q: string) {
  return expectOk(await searchPatients.execute({ actor: actors.desk, clock }, { q })).patients;
}

const people = [
  {
    givenName: "José",
    familyName: "García Márquez",
    birthDate: "1990-03-14",
    email: "jose@mail.test",
    phone: "+34600111222",
  },
  { givenName: "Maria", familyName: "Johnson", birthDate: "1985-12-01", email: "mj@mail.test", phone: "+34600333444" },
  {
    givenName: "Ann-Kathrin",
    familyName: "Großmann",
    birthDate: "1979-05-23",
    email: "akg@mail.test",
    phone: "+4915112345",
  },
  {
    givenName: "Ñuria",
    familyName: "O'Brien",
    birthDate: "2001-01-02",
    email: "nuria@mail.test",
    phone: "+353871234567",
  },
] as const;

async function makePeople() {
  const clinic = await makeClinic();
  for (const person of people) await makePatient(clinic, person);
  return clinic;
}

describe("a patient is found first", () => {
  test.each([
    ["by the exact name", "José García Márquez", "José"],
    ["without accents and in small letters", "jose garcia", "José"],
    ["family name first", "marquez jose", "José"],
    ["with letters transposed", "garica", "José"],
    ["with a letter missing", "jonson", "Maria"],
    ["with a slip in the middle", "Jonhson", "Maria"],
    ["with the first letters swapped", "amria", "Maria"],
    ["by the first letters", "joh", "Maria"],
    ["without the hyphen", "ann kathrin", "Ann-Kathrin"],
    ["with ss for ß", "grossmann", "Ann-Kathrin"],
    ["without the tilde and the apostrophe", "nuria obrien", "Ñuria"],
    ["by the start of an e-mail address", "MJ@mail", "Maria"],
    ["by part of a phone number, spaced", "600 333", "Maria"],
    ["by a phone number with its country", "+34 600 111 222", "José"],
    ["by a birth date, day first", "14.03.1990", "José"],
    ["by a birth date with slashes", "14/3/1990", "José"],
    ["by a birth date, ISO", "1979-05-23", "Ann-Kathrin"],
  ])("%s: %s", async (_how, q, givenName) => {
    const [first] = await search(await makePeople(), q);
    expect(first?.givenName).toBe(givenName);
  });
});

test("a name nobody has, wildcards and quotes find nobody", async () => {
  const clinic = await makePeople();
  for (const q of ["zzyzx", "%", "_", "'; DROP TABLE patient; --", "\\", "99999", "31.02.1990"]) {
    expect(await search(clinic, q)).toEqual([]);
  }
});

test("a name that fits well hides those that fit badly", async () => {
  const found = await search(await makePeople(), "johnson");
  expect(found.map(({ familyName }) => familyName)).toEqual(["Johnson"]);
});

test("without a text the patients registered last come first, twenty of them", async () => {
  const clinic = await makeClinic();
  for (let index = 1; index <= 22; index += 1) await makePatient(clinic, { givenName: `Nr${index}` });
  const found = await search(clinic, "  ");
  expect(found).toHaveLength(20);
  expect(found[0]?.givenName).toBe("Nr22");
  expect(await search(clinic, "patient")).toHaveLength(20);
});

test("a found patient shows age, next visit and how far the newest open course is", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic, { birthDate: "1990-01-12" });
  const plan = await makePlan(clinic, { patient });
  const [first, second] = plan.sessions.map(({ id }) => id ?? "");
  await makeTreatment(clinic, { planSessionId: first ?? "", performedOn: "2026-12-01" });
  const booked = { patientId: patient.id, planSessionId: second ?? "", day: "2027-02-01" };
  const appointment = await makeAppointment(clinic, booked);
  expect(await search(clinic, patient.familyName)).toMatchObject([
    {
      id: patient.id,
      age: 36,
      nextAppointment: { id: appointment.id, startsAt: appointment.startsAt, day: "2027-02-01" },
      course: { planId: plan.id, indication: "acne_scars", sessions: 4, done: 1, booked: 1 },
    },
  ]);
});

test("a patient without course or visit shows neither", async () => {
  const clinic = await makeClinic();
  const { familyName } = await makePatient(clinic);
  expect(await search(clinic, familyName)).toMatchObject([{ nextAppointment: null, course: null }]);
});

test("another clinic's patients are never found, and a patient may not search", async () => {
  const [clinic, other] = [await makePeople(), await makeClinic()];
  expect(await search(other, "José García Márquez")).toEqual([]);
  expect(await search(other, "")).toEqual([]);
  const [found] = await search(clinic, "jose");
  const actor = clinic.actors.patientOf(found ?? { id: "", givenName: "" });
  expect(expectRefusal(await searchPatients.execute({ actor, clock }, { q: "jose" })).kind).toBe("forbidden");
});

test("a text of more than 100 characters is refused by name", async () => {
  const { actors } = await makeClinic();
  const refusal = expectRefusal(await searchPatients.execute({ actor: actors.desk, clock }, { q: "x".repeat(101) }));
  expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path: "q" }] });
});
