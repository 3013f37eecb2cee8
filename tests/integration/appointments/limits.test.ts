import { describe, expect, test } from "vitest";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { moveSession } from "@/lib/appointments/move-session";
import { prisma } from "@/lib/db/client";
import { dayToDb } from "@/lib/db/day";
import { fixedClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import { bookCourse } from "@/lib/plans/book-course";
import { proposeCourse } from "@/lib/plans/propose-course";
import type { TestClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { countRows } from "../../factories/rows";
import { arrangeCourse, bookingOf, courseDays, placement } from "./arrange";

type Arranged = Awaited<ReturnType<typeof arrangeCourse>>;

const day = courseDays[0];

/** Books the first session on a day at a time. */
function bookAt(arranged: Arranged, onDay: string, time = "10:00", clock = arranged.desk.clock) {
  const input = { ...bookingOf(arranged, 1), placements: [placement(arranged, 1, onDay, time)] };
  return bookCourse.execute({ ...arranged.desk, clock }, input);
}

async function offered({ clinic, desk }: Arranged, from: string, to: string, clock = desk.clock) {
  const input = { procedureId: clinic.procedure.id, from, to, clinicianId: clinic.clinician.id };
  const { days } = expectOk(await findFreeTimes.execute({ ...desk, clock }, input));
  return days.map(({ times }) => times.map(({ label }) => label.slice(-5)));
}

describe("notice", () => {
  test("counts whole calendar days: one day's notice leaves tomorrow open from its first minute", async () => {
    const arranged = await arrangeCourse({ booking: { noticeDays: 1 } });
    expect((await offered(arranged, "2027-01-11", "2027-01-12")).map(([first]) => first)).toEqual([undefined, "09:00"]);
    const before = await countRows(arranged.clinic.clinic.id);
    expect(expectRefusal(await bookAt(arranged, "2027-01-11", "16:00"))).toMatchObject({
      kind: "invalid",
      message:
        "Session 1: Mon 11 Jan 2027, 16:00 is too soon: with the notice the clinic needs, the first possible time is Tue 12 Jan 2027, 00:00.",
      fields: [{ path: "placements.0.startsAt", rule: "TOO_SOON_NOTICE" }],
    });
    expect(await countRows(arranged.clinic.clinic.id)).toEqual(before);
    expectOk(await bookAt(arranged, "2027-01-12", "09:00"));
  });

  test("is counted on the clinic's calendar, not on UTC's", async () => {
    // 23:30 UTC on the 11th is already the 12th in Madrid.
    const clock = fixedClock("2027-01-11T23:30:00Z");
    const arranged = await arrangeCourse({ booking: { noticeDays: 1 } });
    const [tuesday, wednesday] = await offered(arranged, "2027-01-12", "2027-01-13", clock);
    expect([tuesday?.length, wednesday?.[0]]).toEqual([0, "09:00"]);
  });

  test("stands against another time of a visit that is near, and not against another room at its own time", async () => {
    const arranged = await arrangeCourse();
    const { clinic, desk } = arranged;
    const [visit] = expectOk(await bookAt(arranged, "2027-01-12")).appointments;
    await prisma().clinic.update({ where: { id: clinic.clinic.id }, data: { noticeDays: 3 } });
    const move = { appointmentId: visit?.id, version: 1, local: { day: "2027-01-12", time: "12:00" } };
    expect(expectRefusal(await moveSession.execute(desk, move))).toMatchObject({
      kind: "invalid",
      fields: [{ rule: "TOO_SOON_NOTICE" }],
    });
    const other = { ...move, local: { day: "2027-01-12", time: "10:00" }, roomId: clinic.rooms[1].id };
    expect(expectOk(await moveSession.execute(desk, other))).toMatchObject({ roomName: "Room 2", version: 2 });
  });

  test("moves the days a course is proposed on", async () => {
    const { desk, plan } = await arrangeCourse({ booking: { noticeDays: 4 } });
    const { proposals } = expectOk(await proposeCourse.execute(desk, { planId: plan.id }));
    expect(proposals.length).toBeGreaterThan(0);
    for (const { placements } of proposals) expect((placements[0]?.day ?? "") >= "2027-01-15").toBe(true);
  });
});

describe("horizon", () => {
  const booking = { horizonDays: 67 };
  test("the last day can be booked, the day after it cannot", async () => {
    const arranged = await arrangeCourse({ booking });
    const [last, after] = await offered(arranged, "2027-03-19", "2027-03-20");
    expect([(last?.length ?? 0) > 0, after]).toEqual([true, []]);
    expect(expectRefusal(await bookAt(arranged, "2027-03-22"))).toMatchObject({
      kind: "invalid",
      message: "Session 1: Mon 22 Mar 2027 is too far ahead: the clinic books up to Fri 19 Mar 2027.",
      fields: [{ path: "placements.0.startsAt", rule: "BEYOND_HORIZON" }],
    });
    expectOk(await bookAt(arranged, "2027-03-19"));
  });

  test("sessions that would lie beyond it are left due by a proposal", async () => {
    const { desk, plan } = await arrangeCourse({ booking });
    const { proposals } = expectOk(await proposeCourse.execute(desk, { planId: plan.id }));
    expect(proposals[0]).toMatchObject({ placements: [{ number: 1 }, { number: 2 }], unplaced: [3, 4] });
  });
});

describe("other hours on one day", () => {
  async function except(
    { clinic, clinician }: TestClinic,
    from: string | null,
    to: string | null,
    onDay: string = day,
  ) {
    const row = { clinicId: clinic.id, id: newId(), memberId: clinician.id, reason: "Training" };
    await prisma().rosterException.create({ data: { ...row, day: dayToDb(onDay), fromTime: from, toTime: to } });
  }

  test("take the place of the week's, in searches, bookings and moves", async () => {
    const arranged = await arrangeCourse();
    await except(arranged.clinic, "14:00", "16:00");
    await except(arranged.clinic, "19:00", "20:30");
    expect(await offered(arranged, day, day)).toEqual([["14:00", "14:15", "14:30", "19:00"]]);
    expect(expectRefusal(await bookAt(arranged, day))).toMatchObject({
      kind: "invalid",
      message:
        "Session 1: Carl Clinician works 14:00-16:00 and 19:00-20:30 on Tue 19 Jan 2027 (Training); this visit would last 10:00-11:30.",
    });
    const [visit] = expectOk(await bookAt(arranged, day, "19:00")).appointments;
    const move = { appointmentId: visit?.id, version: 1, local: { day, time: "15:00" } };
    expect(expectRefusal(await moveSession.execute(arranged.desk, move))).toMatchObject({
      fields: [{ rule: "OUTSIDE_HOURS" }],
    });
  });

  test("without times nobody is booked with that clinician, and others work on", async () => {
    const arranged = await arrangeCourse();
    await except(arranged.clinic, null, null);
    expect(await offered(arranged, day, day)).toEqual([[]]);
    const search = { procedureId: arranged.clinic.procedure.id, from: day, to: day };
    const [all] = expectOk(await findFreeTimes.execute(arranged.desk, search)).days;
    expect(new Set(all?.times.map(({ clinicianName }) => clinicianName))).toEqual(new Set(["Paula Prescriber"]));
  });

  test("open a day off, for proposals too", async () => {
    const arranged = await arrangeCourse();
    const { clinic, desk, plan } = arranged;
    const clinicId = clinic.clinic.id;
    await prisma().workingHours.updateMany({ where: { clinicId }, data: { validTo: dayToDb("2027-01-01") } });
    await except(clinic, "09:00", "18:00", "2027-01-23");
    const { proposals } = expectOk(await proposeCourse.execute(desk, { planId: plan.id }));
    expect(proposals[0]?.placements.map(({ day: on }) => on)).toEqual(["2027-01-23"]);
  });
});
