import assert from "node:assert/strict";
import pg from "pg";
import { env } from "@/lib/config/env";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { bookCourse } from "@/lib/plans/book-course";
import { testClock } from "../factories/clock";
import { expectOk } from "../factories/expect-ok";
import { bookBySql } from "./support/book-by-sql";
import { bookedRows } from "./support/booked-rows";
import { makeBusyClinic } from "./support/busy-clinic";
import { placeIn } from "./support/lanes";
import { ratios, takeTurns } from "./support/measure";
import { printFigure } from "./support/print-figure";
import { supplyOf } from "./support/supply";
import { makeWaitingCourses, type WaitingCourse } from "./support/waiting-courses";

const bookingsARound = 8;
const [rounds, warmUp] = [9, 2];
const bookings = bookingsARound * (rounds + warmUp);

const { clinic, free } = await makeBusyClinic();
const { zone } = clinic.clinic;
const lane = supplyOf(free);
const fives = supplyOf(await makeWaitingCourses(clinic, 2 * bookings + 2, 5));
const twos = supplyOf(await makeWaitingCourses(clinic, 2 * bookings, 2));

/** Books the first sessions of a course through the product, the next free lane throughout. */
async function book({ planId, version }: WaitingCourse, sessions: number) {
  const own = lane();
  const placements = Array.from({ length: sessions }, (_, cycle) => {
    const { startsAtMs: _startsAtMs, day, time, ...who } = placeIn(cycle, own, zone);
    return { number: cycle + 1, local: { day, time }, ...who };
  });
  const call = { actor: clinic.actors.desk, clock: testClock };
  expectOk(await bookCourse.execute(call, { planId, version, placements }));
}

const client = new pg.Client({ connectionString: env("DATABASE_URL") });
await client.connect();

/** Books a whole course by hand, the next free lane throughout. */
async function bookByHand(course: WaitingCourse) {
  const own = lane();
  const visits = course.sessionIds.map((planSessionId, cycle) => {
    const { startsAtMs, clinicianId, roomId } = placeIn(cycle, own, zone);
    const { patientId } = course;
    const place = { clinicianId, roomId, deviceId: null, startsAtMs, phases: clinic.procedure };
    return { id: newId(), patientId, planSessionId, ...place };
  });
  await bookBySql(client, clinic, course, visits);
}

const [ours, byHand] = [fives(), fives()];
await book(ours, 5);
await bookByHand(byHand);
assert.deepEqual(await bookedRows(client, ours.planId), await bookedRows(client, byHand.planId));

const repeat = (work: () => Promise<void>) => async () => {
  for (let booking = 0; booking < bookingsARound; booking += 1) await work();
};
const times = await takeTurns(
  {
    five: repeat(() => book(fives(), 5)),
    two: repeat(() => book(twos(), 2)),
    one: repeat(() => book(twos(), 1)),
    hand: repeat(() => bookByHand(fives())),
  },
  { rounds, warmUp },
);
printFigure("booking 5 sessions / booking 2", "ratio", ratios(times.five, times.two), { atMost: 4 });
printFigure("booking 5 sessions / booking 1", "ratio", ratios(times.five, times.one), { atMost: 4 });
printFigure("booking 5 sessions / the same rows by hand", "ratio", ratios(times.five, times.hand), { atMost: 8 });
await client.end();
await prisma().$disconnect();
