import { describe, expect, test } from "vitest";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { moveSession } from "@/lib/appointments/move-session";
import { prisma } from "@/lib/db/client";
import { dayFromDb } from "@/lib/db/day";
import { fixedClock } from "@/lib/kernel/clock";
import { addDays } from "@/lib/kernel/day";
import { instantAt } from "@/lib/kernel/zoned";
import { bookCourse } from "@/lib/plans/book-course";
import { proposeCourse } from "@/lib/plans/propose-course";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { arrangeCourse } from "../appointments/arrange";

/** A Sunday on which the clocks go forward, a local time they skip, and the first one after it. */
const changing = [
  { zone: "Europe/Madrid", spring: "2027-03-28", skipped: "02:30", after: "03:00" },
  { zone: "America/New_York", spring: "2027-03-14", skipped: "02:30", after: "03:00" },
  { zone: "Australia/Lord_Howe", spring: "2027-10-03", skipped: "02:15", after: "02:30" },
];

const options = { devices: ["Pen A"], buffers: { bufferBeforeMin: 5, bufferAfterMin: 10 } };

describe.each([...changing.map(({ zone }) => zone), "Asia/Kolkata"])("in %s", (zone) => {
  test("a course proposed and booked up to a year ahead is at the same wall-clock time, as its rows are", async () => {
    const { plan, desk } = await arrangeCourse({ ...options, zone });
    const preferences = { notBefore: "15:00", notAfter: "15:00" };
    const proposed = expectOk(await proposeCourse.execute(desk, { planId: plan.id, preferences }));
    const placements = (proposed.proposals[0]?.placements ?? []).map(({ number, startsAt, clinicianId, roomId }) => {
      return { number, startsAt, clinicianId, roomId };
    });
    expect(placements).toHaveLength(4);
    const { version } = proposed;
    const { appointments } = expectOk(await bookCourse.execute(desk, { planId: plan.id, version, placements }));
    for (const { id, day, startsAt, endsAt } of appointments) {
      const start = instantAt(day, "15:00", zone)?.epochMilliseconds ?? 0;
      expect([Date.parse(startsAt), Date.parse(endsAt) - start]).toEqual([start, 90 * 60_000]);
      const row = await prisma().appointment.findFirstOrThrow({ where: { id }, include: { holds: true } });
      expect(dayFromDb(row.day)).toBe(day);
      const lasts = row.holds.map((hold) => [hold.startsAt.getTime() - start, hold.endsAt.getTime() - start]);
      // Clinician with buffers, device, patient, room: minutes from the start.
      const minutes = [
        [40, 85],
        [45, 75],
        [0, 90],
        [0, 100],
      ].map((span) => span.map((min) => min * 60_000));
      expect(lasts.toSorted()).toEqual(minutes.toSorted());
    }
  });

  test("a whole course in the second half of the coming year, and past it, is booked at the local times asked for", async () => {
    const { clinic, plan, desk } = await arrangeCourse({ ...options, zone });
    const days = ["2027-07-20", "2027-09-20", "2027-11-22", "2028-01-24"];
    const who = { clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id };
    const placements = days.map((day, index) => ({ number: index + 1, local: { day, time: "09:00" }, ...who }));
    const input = { planId: plan.id, version: plan.version, placements };
    const { appointments } = expectOk(await bookCourse.execute(desk, input));
    expect(appointments.map(({ day, startsAt }) => [day, Date.parse(startsAt)])).toEqual(
      days.map((day) => [day, instantAt(day, "09:00", zone)?.epochMilliseconds]),
    );
  });

  test("every day of the year ahead offers the same first and last times, and one of each season can be booked", async () => {
    const { clinic, plan, desk } = await arrangeCourse({ ...options, zone });
    const clinicianId = clinic.clinician.id;
    const seen = new Set<string>();
    for (let from = "2027-01-12"; from < "2028-01-12"; from = addDays(from, 31)) {
      const input = { procedureId: clinic.procedure.id, from, to: addDays(from, 30), clinicianId };
      const { days } = expectOk(await findFreeTimes.execute(desk, input));
      for (const { times } of days) {
        if (times.length > 0) seen.add(`${times.length} ${times[0]?.label.slice(-5)} ${times.at(-1)?.label.slice(-5)}`);
      }
    }
    expect([...seen]).toEqual(["31 09:00 16:30"]);
    const place = { number: 1, clinicianId, roomId: clinic.rooms[0].id };
    const winter = { ...place, local: { day: "2027-01-19", time: "16:30" } };
    const input = { planId: plan.id, version: plan.version, placements: [winter] };
    const [visit] = expectOk(await bookCourse.execute(desk, input)).appointments;
    const move = (version: number, day: string, time: string) =>
      moveSession.execute(desk, { appointmentId: visit?.id, version, local: { day, time } });
    const summer = expectOk(await move(1, "2027-07-20", "16:30"));
    expect(summer.startsAt).toBe(instantAt("2027-07-20", "16:30", zone)?.toString({ smallestUnit: "millisecond" }));
    expect(expectRefusal(await move(2, "2027-07-20", "16:45"))).toMatchObject({ fields: [{ rule: "OUTSIDE_HOURS" }] });
  });
});

describe.each(changing)("in the night of the change in $zone", ({ zone, spring, skipped, after }) => {
  test("only times that exist are offered; a skipped one is refused, and the first one after it can be booked", async () => {
    const { clinic, plan, desk } = await arrangeCourse({ ...options, zone, hours: { from: "00:00", to: "23:45" } });
    const clock = fixedClock(`${addDays(spring, -20)}T09:00:00Z`);
    await prisma().workingHours.updateMany({ where: { clinicId: clinic.clinic.id, weekday: 1 }, data: { weekday: 7 } });
    const place = { clinicianId: clinic.clinician.id, from: spring, to: spring };
    const search = { procedureId: clinic.procedure.id, ...place };
    const { days } = expectOk(await findFreeTimes.execute({ ...desk, clock }, search));
    const times = days[0]?.times.map(({ label }) => label.slice(-5)) ?? [];
    expect([times.includes("01:45"), times.includes(skipped), times.includes(after)]).toEqual([true, false, true]);
    const book = (time: string) => {
      const who = { clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id };
      const placements = [{ number: 1, local: { day: spring, time }, ...who }];
      return bookCourse.execute({ ...desk, clock }, { planId: plan.id, version: plan.version, placements });
    };
    expect(expectRefusal(await book(skipped))).toMatchObject({ fields: [{ rule: "dst_gap" }] });
    const [visit] = expectOk(await book(after)).appointments;
    expect(visit?.startsAt).toBe(instantAt(spring, after, zone)?.toString({ smallestUnit: "millisecond" }));
  });
});
