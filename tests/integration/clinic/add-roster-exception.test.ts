import { expect, test } from "vitest";
import { addRosterException } from "@/lib/clinic/add-roster-exception";
import { prisma } from "@/lib/db/client";
import { makeClinic } from "../../factories/clinic";
import { arrangeBooked } from "../appointments/arrange";
import { expectChanged, expectOwnerOnly, expectRefused, expectStrands } from "./arrange-change";

const reason = "Training";

test("a day gets hours of its own, a row for each stretch; or none, which is one row without times", async () => {
  const clinic = await makeClinic();
  const clinicianId = clinic.clinician.id;
  const hours = [
    { from: "10:00", to: "12:00" },
    { from: "16:00", to: "20:00" },
  ];
  const { row } = await expectChanged(clinic, addRosterException, { clinicianId, day: "2027-02-01", hours, reason });
  await expectChanged(clinic, addRosterException, { clinicianId, day: "2027-02-02", hours: [], reason });
  const where = { clinicId: clinic.clinic.id };
  const rows = await prisma().rosterException.findMany({ where, orderBy: [{ day: "asc" }, { fromTime: "asc" }] });
  expect(rows.map(({ day, fromTime, toTime }) => [day.toISOString().slice(0, 10), fromTime, toTime])).toEqual([
    ["2027-02-01", "10:00", "12:00"],
    ["2027-02-01", "16:00", "20:00"],
    ["2027-02-02", null, null],
  ]);
  expect(row).toMatchObject({ subjectId: clinicianId, before: null, after: { day: "2027-02-01", hours, reason } });
});

test("a visit outside the hours of its day is named, must be seen, and stays booked", async () => {
  const { clinic, visit } = await arrangeBooked(3);
  const hours = [{ from: "09:00", to: "11:00" }];
  const input = { clinicianId: clinic.clinician.id, day: visit(2).day, hours, reason };
  const [only] = await expectStrands(clinic, addRosterException, {
    change: { kind: "add-roster-exception", input },
    stranded: [visit(2).id],
  });
  expect(only?.reasons[0]?.message).toContain("Carl Clinician works 09:00-11:00 on Fri 19 Mar 2027");
});

test("hours that still hold the day's visit strand nobody, nor does a colleague's day off", async () => {
  const { clinic, visit } = await arrangeBooked(3);
  const hours = [{ from: "10:00", to: "11:30" }];
  const { day } = visit(2);
  await expectChanged(clinic, addRosterException, { clinicianId: clinic.clinician.id, day, hours, reason });
  await expectChanged(clinic, addRosterException, { clinicianId: clinic.prescriber.id, day, hours: [], reason });
});

test("each fault is named by its field and rule, and nothing is written", async () => {
  const clinic = await makeClinic();
  const sound = { clinicianId: clinic.clinician.id, day: "2027-02-01", hours: [], reason };
  await expectChanged(clinic, addRosterException, sound);
  const invalid = (path: string, rule: string) => ({ kind: "invalid", fields: [{ path, rule }] });
  const rows: [object, object][] = [
    [{}, { kind: "conflict", fields: [{ path: "day", rule: "exists" }] }],
    [{ day: "2027-01-10" }, invalid("day", "past")],
    [{ clinicianId: clinic.desk.id }, invalid("clinicianId", "unknown")],
    [{ hours: [{ from: "12:00", to: "12:00" }] }, invalid("hours.0.to", "order")],
    [
      {
        hours: [
          { from: "09:00", to: "12:00" },
          { from: "11:00", to: "13:00" },
        ],
      },
      invalid("hours.1.from", "overlap"),
    ],
    [
      { hours: [{ from: "25:00", to: "26:00" }] },
      { kind: "invalid", fields: [{ path: "hours.0.from" }, { path: "hours.0.to" }] },
    ],
    [{ reason: "x" }, invalid("reason", "too_small")],
  ];
  for (const [fault, refusal] of rows) await expectRefused(clinic, addRosterException, { ...sound, ...fault }, refusal);
});

test("only an owner, and only of this clinic", async () => {
  const clinic = await makeClinic();
  const input = { clinicianId: clinic.clinician.id, day: "2027-02-01", hours: [], reason };
  await expectOwnerOnly(clinic, addRosterException, input, ["invalid"]);
});
