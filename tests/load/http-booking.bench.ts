import assert from "node:assert/strict";
import pg from "pg";
import { env } from "@/lib/config/env";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { claimBuild } from "../../scripts/lib/build.mjs";
import { apiClientOf } from "../support/api-client";
import { startWeb } from "../support/web-process";
import { bookBySql } from "./support/book-by-sql";
import { bookedRows } from "./support/booked-rows";
import { makeBusyClinic } from "./support/busy-clinic";
import { cycles, placeIn } from "./support/lanes";
import { ratios, takeTurns } from "./support/measure";
import { printFigure } from "./support/print-figure";
import { supplyOf } from "./support/supply";
import { makeWaitingCourses, type WaitingCourse } from "./support/waiting-courses";

const [rounds, warmUp] = [7, 2];
const turns = rounds + warmUp;
const bookingsARound = 8;
/** Clients that book at the same time, and how many bookings they do together in a round. */
const [clients, together] = [16, 16];

const { clinic, free } = await makeBusyClinic();
const { zone } = clinic.clinic;
// The servers go by the real clock: the last cycle of the busy year is the last to be past.
const place = supplyOf([cycles - 1, cycles - 2].flatMap((cycle) => free.map((lane) => placeIn(cycle, lane, zone))));
const lane = supplyOf(free);
const single = 2 * bookingsARound * turns + 2 * together * turns + 4;
const courses = supplyOf(await makeWaitingCourses(clinic, single, 2));
const fives = supplyOf(await makeWaitingCourses(clinic, bookingsARound * turns, 5));
const desk = await apiClientOf(clinic.desk);

const done = await claimBuild();
const webs = [await startWeb(env("DATABASE_URL")), await startWeb(env("DATABASE_URL"))];
const base = (index: number) => webs[index]?.url ?? "";

/** Books one visit over HTTP, in a place of its own. */
async function one(url: string, { planId, version }: WaitingCourse = courses()) {
  const { day, time, roomId, clinicianId } = place();
  const placements = [{ number: 1, local: { day, time }, roomId, clinicianId }];
  const { status, body } = await desk.post(url, `/plans/${planId}/bookings`, { version, placements });
  assert.equal(status, 200, JSON.stringify(body));
}

/** Books a whole course over HTTP, the next free lane throughout. */
async function five({ planId, version }: WaitingCourse = fives()) {
  const own = lane();
  const placements = Array.from({ length: 5 }, (_, cycle) => {
    const { day, time, roomId, clinicianId } = placeIn(cycle, own, zone);
    return { number: cycle + 1, local: { day, time }, roomId, clinicianId };
  });
  const { status, body } = await desk.post(base(0), `/plans/${planId}/bookings`, { version, placements });
  assert.equal(status, 200, JSON.stringify(body));
}

const client = new pg.Client({ connectionString: env("DATABASE_URL") });
await client.connect();

/** Books one visit by hand, in a place of its own. */
async function byHand(course: WaitingCourse = courses()) {
  const { startsAtMs, clinicianId, roomId } = place();
  const own = { clinicianId, roomId, deviceId: null, startsAtMs, phases: clinic.procedure };
  const planSessionId = course.sessionIds[0] ?? "";
  await bookBySql(client, clinic, course, [{ id: newId(), patientId: course.patientId, planSessionId, ...own }]);
}

const [ours, theirs] = [courses(), courses()];
await one(base(0), ours);
await one(base(1));
await byHand(theirs);
assert.deepEqual(await bookedRows(client, ours.planId), await bookedRows(client, theirs.planId));

const repeat = (work: () => Promise<void>) => async () => {
  for (let booking = 0; booking < bookingsARound; booking += 1) await work();
};
/** So many clients book at the same time, each of the next process. */
const inParallel = (processes: number) => () =>
  Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      for (let booking = 0; booking < together / clients; booking += 1) await one(base(index % processes));
    }),
  );
const times = await takeTurns(
  { one: repeat(() => one(base(0))), five: repeat(() => five()), hand: repeat(() => byHand()) },
  { rounds, warmUp },
);
printFigure("booking one visit over HTTP / the same rows by hand", "ratio", ratios(times.one, times.hand), {
  atMost: 8,
});
printFigure("booking 5 sessions over HTTP / booking one", "ratio", ratios(times.five, times.one), { atMost: 4 });
const parallel = await takeTurns({ single: inParallel(1), double: inParallel(2) }, { rounds, warmUp });
const throughput = `bookings a second of ${clients} clients on two web processes / on one`;
printFigure(throughput, "ratio", ratios(parallel.single, parallel.double), { atLeast: 1.25 });
await client.end();
for (const web of webs) await web.close();
done();
await prisma().$disconnect();
