import { expect, test } from "vitest";
import { addTimeOff } from "@/lib/clinic/add-time-off";
import { prisma } from "@/lib/db/client";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { arrangeBooked } from "../appointments/arrange";
import { expectChanged, expectOwnerOnly, expectRefused, expectStrands } from "./arrange-change";

async function spansOf({ clinic }: TestClinic): Promise<string[]> {
  const rows = await prisma().timeOff.findMany({ where: { clinicId: clinic.id }, orderBy: { startsAt: "asc" } });
  return rows.map(({ startsAt, endsAt }) => `${startsAt.toISOString()} ${endsAt.toISOString()}`);
}

test("whole days run from midnight to midnight of the clinic's clock, over a change of the clocks too", async () => {
  const clinic = await makeClinic();
  const input = { clinicianId: clinic.clinician.id, fromDay: "2027-03-27", toDay: "2027-03-28", reason: "Holiday" };
  const { row, answer } = await expectChanged(clinic, addTimeOff, input);
  expect(await spansOf(clinic)).toEqual(["2027-03-26T23:00:00.000Z 2027-03-28T22:00:00.000Z"]);
  expect(row).toMatchObject({
    subjectId: answer.id,
    before: null,
    after: { clinicianId: clinic.clinician.id, startsAt: "2027-03-26T23:00:00.000Z", reason: "Holiday" },
  });
});

test("where midnight is skipped, a whole day begins with its first minute", async () => {
  const clinic = await makeClinic({ zone: "America/Santiago" });
  const day = "2027-09-05";
  await expectChanged(clinic, addTimeOff, {
    clinicianId: clinic.clinician.id,
    fromDay: day,
    toDay: day,
    reason: "Holiday",
  });
  expect(await spansOf(clinic)).toEqual(["2027-09-05T04:00:00.000Z 2027-09-06T03:00:00.000Z"]);
});

test("hours of a day strand the visit they cut into, and no other", async () => {
  const { clinic, visit } = await arrangeBooked(3);
  const day = visit(2).day;
  const reason = "Dentist";
  // 45 + 30 + 15 minutes from 10:00: away from 11:29 cuts the last minute off, away from 11:30 none.
  const input = {
    clinicianId: clinic.clinician.id,
    fromDay: day,
    toDay: day,
    fromTime: "11:29",
    toTime: "13:00",
    reason,
  };
  const [only] = await expectStrands(clinic, addTimeOff, {
    change: { kind: "add-time-off", input },
    stranded: [visit(2).id],
  });
  expect(only?.reasons).toEqual([
    { code: "TIME_OFF", message: "Carl Clinician is away Fri 19 Mar 2027, 11:29-13:00." },
  ]);
});

test("time off after the patient has left strands nobody", async () => {
  const { clinic, visit } = await arrangeBooked(2);
  const { day } = visit(2);
  const times = { fromDay: day, toDay: day, fromTime: "11:30", toTime: "18:00" };
  await expectChanged(clinic, addTimeOff, { clinicianId: clinic.clinician.id, ...times, reason: "Course" });
});

test("days off strand every visit in them", async () => {
  const { clinic, visit } = await arrangeBooked(4);
  const input = {
    clinicianId: clinic.clinician.id,
    fromDay: "2027-03-01",
    toDay: "2027-05-31",
    reason: "Parental leave",
  };
  await expectStrands(clinic, addTimeOff, {
    change: { kind: "add-time-off", input },
    stranded: [visit(2).id, visit(3).id],
  });
});

test("each fault is named by its field and rule, and nothing is written", async () => {
  const clinic = await makeClinic();
  const day = "2027-03-28";
  const sound = { clinicianId: clinic.clinician.id, fromDay: day, toDay: day, reason: "Course" };
  const invalid = (path: string, rule: string) => ({ kind: "invalid", fields: [{ path, rule }] });
  const rows: [object, object][] = [
    [{ fromTime: "02:30", toTime: "12:00" }, invalid("fromTime", "dst_gap")],
    [{ fromTime: "01:30", toTime: "02:30" }, invalid("toTime", "dst_gap")],
    [{ fromTime: "12:00", toTime: "12:00" }, invalid("toTime", "order")],
    [{ fromTime: "12:00" }, invalid("toTime", "both_times")],
    [
      { fromTime: "24:00", toTime: "24:00" },
      { kind: "invalid", fields: [{ path: "fromTime" }, { path: "toTime" }] },
    ],
    [{ toDay: "2027-03-27" }, invalid("toDay", "order")],
    [{ fromDay: "2027-01-01", toDay: "2027-01-10" }, invalid("toDay", "past")],
    [{ clinicianId: clinic.owner.id }, invalid("clinicianId", "unknown")],
    [{ reason: " " }, invalid("reason", "too_small")],
  ];
  for (const [fault, refusal] of rows) await expectRefused(clinic, addTimeOff, { ...sound, ...fault }, refusal);
  await expectChanged(clinic, addTimeOff, sound);
  const inside = { ...sound, fromTime: "10:00", toTime: "12:00" };
  await expectRefused(clinic, addTimeOff, inside, invalid("fromDay", "exists"));
});

test("only an owner, and only of this clinic", async () => {
  const clinic = await makeClinic();
  const days = { fromDay: "2027-02-01", toDay: "2027-02-01" };
  await expectOwnerOnly(clinic, addTimeOff, { clinicianId: clinic.clinician.id, ...days, reason: "Course" }, [
    "invalid",
  ]);
});
