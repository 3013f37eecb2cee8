import assert from "node:assert/strict";
import { prisma } from "@/lib/db/client";
import { bookCourse } from "@/lib/plans/book-course";
import { testClock } from "../factories/clock";
import { makeBusyClinic } from "./support/busy-clinic";
import { placeIn } from "./support/lanes";
import { ratios, takeTurns } from "./support/measure";
import { printFigure } from "./support/print-figure";
import { supplyOf } from "./support/supply";
import { makeWaitingCourses, type WaitingCourse } from "./support/waiting-courses";

const bookers = 50;
const [rounds, warmUp] = [9, 2];
const turns = rounds + warmUp;

const { clinic, free } = await makeBusyClinic();
const place = supplyOf([0, 1].flatMap((cycle) => free.map((lane) => placeIn(cycle, lane, clinic.clinic.zone))));
const course = supplyOf(await makeWaitingCourses(clinic, bookers * turns + bookers + turns, 2));
const some = <T>(next: () => T) => Array.from({ length: bookers }, next);

/** Books the first session of a course; answers "booked" or the kind of refusal. */
async function book({ planId, version }: WaitingCourse, { day, time, roomId, clinicianId }: ReturnType<typeof place>) {
  const placements = [{ number: 1, local: { day, time }, roomId, clinicianId }];
  const call = { actor: clinic.actors.desk, clock: testClock };
  const result = await bookCourse.execute(call, { planId, version, placements });
  return result.ok ? "booked" : result.refusal.kind;
}

let waiting = some(course);

/** Everybody wants one time: one gets it, and a new course comes in the winner's place for the next round. */
async function contended() {
  const wanted = place();
  const answers = await Promise.all(waiting.map((one) => book(one, wanted)));
  assert.deepEqual(answers.toSorted(), ["booked", ...Array(bookers - 1).fill("conflict")]);
  waiting = waiting.map((one, index) => (answers[index] === "booked" ? course() : one));
}

/** Everybody wants a time of their own and gets it. */
async function apart() {
  const answers = await Promise.all(some(course).map((one) => book(one, place())));
  assert.deepEqual(answers, Array(bookers).fill("booked"));
}

const times = await takeTurns({ contended, apart }, { rounds, warmUp });
const figure = `${bookers} bookers on one time / ${bookers} bookings without contention`;
printFigure(figure, "ratio", ratios(times.contended, times.apart), { atMost: 1.5 });
await prisma().$disconnect();
