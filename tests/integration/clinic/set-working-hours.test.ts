import { expect, test } from "vitest";
import { setWorkingHours } from "@/lib/clinic/set-working-hours";
import { prisma } from "@/lib/db/client";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { arrangeBooked } from "../appointments/arrange";
import { expectChanged, expectOwnerOnly, expectRefused, expectStrands } from "./arrange-change";

const week = (from: string, to: string, weekdays = [1, 2, 3, 4, 5]) =>
  weekdays.map((weekday) => ({ weekday, from, to }));

async function rowsOf({ clinic }: TestClinic, memberId: string, weekday: number): Promise<string[]> {
  const rows = await prisma().workingHours.findMany({
    where: { clinicId: clinic.id, memberId, weekday },
    orderBy: [{ validFrom: "asc" }, { fromTime: "asc" }],
  });
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "";
  return rows.map((row) => `${row.fromTime}-${row.toTime} ${day(row.validFrom)}..${day(row.validTo)}`);
}

test("a new week holds from its day on, and the week before ends the day before", async () => {
  const clinic = await makeClinic();
  const clinicianId = clinic.clinician.id;
  const hours = [...week("08:00", "12:00", [2]), ...week("13:00", "16:00", [2, 4])];
  const { row } = await expectChanged(clinic, setWorkingHours, { clinicianId, validFrom: "2027-02-01", hours });
  expect(await rowsOf(clinic, clinicianId, 1)).toEqual(["09:00-18:00 2020-01-01..2027-01-31"]);
  expect(await rowsOf(clinic, clinicianId, 2)).toEqual([
    "09:00-18:00 2020-01-01..2027-01-31",
    "08:00-12:00 2027-02-01..",
    "13:00-16:00 2027-02-01..",
  ]);
  expect(await rowsOf(clinic, clinic.prescriber.id, 1)).toEqual(["09:00-18:00 2020-01-01.."]);
  expect(row).toMatchObject({ subjectId: clinicianId, after: { validFrom: "2027-02-01", validTo: null, hours } });
  expect(row).toMatchObject({ before: { hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, to: "18:00" })) } });
});

test("a week with a last day gives back what was planned afterwards, and a later one takes the place of what it covers", async () => {
  const clinic = await makeClinic();
  const clinicianId = clinic.clinician.id;
  const summer = { clinicianId, validFrom: "2027-07-01", validTo: "2027-08-31", hours: week("08:00", "14:00") };
  await expectChanged(clinic, setWorkingHours, summer);
  expect(await rowsOf(clinic, clinicianId, 3)).toEqual([
    "09:00-18:00 2020-01-01..2027-06-30",
    "08:00-14:00 2027-07-01..2027-08-31",
    "09:00-18:00 2027-09-01..",
  ]);
  await expectChanged(clinic, setWorkingHours, { clinicianId, validFrom: "2027-08-01", hours: week("10:00", "15:00") });
  expect(await rowsOf(clinic, clinicianId, 3)).toEqual([
    "09:00-18:00 2020-01-01..2027-06-30",
    "08:00-14:00 2027-07-01..2027-07-31",
    "10:00-15:00 2027-08-01..",
  ]);
});

test("visits outside the new hours are named, must be seen, and stay booked", async () => {
  const { clinic, visit } = await arrangeBooked(4);
  const input = {
    clinicianId: clinic.clinician.id,
    validFrom: "2027-02-01",
    validTo: "2027-06-30",
    hours: week("14:00", "18:00"),
  };
  const stranded = await expectStrands(clinic, setWorkingHours, {
    change: { kind: "set-working-hours", input },
    stranded: [visit(2).id, visit(3).id],
  });
  expect(stranded[0]).toMatchObject({
    day: "2027-03-19",
    label: "Fri 19 Mar 2027, 10:00",
    sessionNumber: 2,
    clinicianName: "Carl Clinician",
    roomName: "Room 1",
    reasons: [{ code: "OUTSIDE_HOURS" }],
  });
});

test("a week without hours takes a clinician off the roster", async () => {
  const { clinic, visit } = await arrangeBooked(2);
  await expectStrands(clinic, setWorkingHours, {
    change: {
      kind: "set-working-hours",
      input: { clinicianId: clinic.clinician.id, validFrom: "2027-01-12", hours: [] },
    },
    stranded: [visit(1).id, visit(2).id],
  });
});

test("a colleague's week strands nobody of theirs", async () => {
  const { clinic } = await arrangeBooked(2);
  await expectChanged(clinic, setWorkingHours, {
    clinicianId: clinic.prescriber.id,
    validFrom: "2027-01-12",
    hours: [],
  });
});

test("each fault is named by its field and rule, and nothing is written", async () => {
  const clinic = await makeClinic();
  const sound = { clinicianId: clinic.clinician.id, validFrom: "2027-02-01", hours: week("09:00", "17:00") };
  const invalid = (path: string, rule: string) => ({ kind: "invalid", fields: [{ path, rule }] });
  const rows: [object, object][] = [
    [{ validFrom: "2027-01-10" }, invalid("validFrom", "past")],
    [{ validFrom: "2027-02-30" }, invalid("validFrom", "custom")],
    [{ validTo: "2027-01-31" }, invalid("validTo", "order")],
    [{ clinicianId: clinic.desk.id }, invalid("clinicianId", "unknown")],
    [{ hours: [{ weekday: 1, from: "12:00", to: "09:00" }] }, invalid("hours.0.to", "order")],
    [{ hours: [{ weekday: 1, from: "9:00", to: "17:00" }] }, invalid("hours.0.from", "invalid_format")],
    [{ hours: [{ weekday: 1, from: "09:00", to: "24:00" }] }, invalid("hours.0.to", "invalid_format")],
    [{ hours: [{ weekday: 8, from: "09:00", to: "17:00" }] }, invalid("hours.0.weekday", "too_big")],
    [{ hours: [...week("09:00", "13:00", [1]), ...week("12:30", "17:00", [1])] }, invalid("hours.1.from", "overlap")],
  ];
  for (const [fault, refusal] of rows) await expectRefused(clinic, setWorkingHours, { ...sound, ...fault }, refusal);
});

test("only an owner, and only of this clinic", async () => {
  const clinic = await makeClinic();
  const input = { clinicianId: clinic.clinician.id, validFrom: "2027-02-01", hours: [] };
  await expectOwnerOnly(clinic, setWorkingHours, input, ["invalid"]);
});
