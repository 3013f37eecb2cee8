import assert from "node:assert/strict";
import { prisma } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { scopeOf } from "@/lib/operation/actor";
import type { Definition } from "@/lib/operation/operation";
import { bookCourse } from "@/lib/plans/book-course";
import { type BookedCourseDto, bookCourseSchema } from "@/lib/plans/book-course.schema";
import { testClock } from "../factories/clock";
import { expectOk } from "../factories/expect-ok";
import { makeBusyClinic } from "./support/busy-clinic";
import { placeIn } from "./support/lanes";
import { ratios, takeTurns } from "./support/measure";
import { printFigure } from "./support/print-figure";
import { supplyOf } from "./support/supply";
import { makeWaitingCourses } from "./support/waiting-courses";

/** What the operation does inside the door; the declaration keeps it. */
const { run } = bookCourse as unknown as Pick<Definition<typeof bookCourseSchema, BookedCourseDto>, "run">;
const [rounds, warmUp] = [9, 2];
const [clients, bookingsARound] = [8, 16];
const bookings = 2 * bookingsARound * (rounds + warmUp) + 2;

const { clinic, free } = await makeBusyClinic();
const actor = clinic.actors.desk;
const place = supplyOf([0, 1].flatMap((cycle) => free.map((lane) => placeIn(cycle, lane, clinic.clinic.zone))));
const course = supplyOf(await makeWaitingCourses(clinic, bookings, 2));

function question() {
  const { planId, version } = course();
  const { day, time, roomId, clinicianId } = place();
  return { planId, version, placements: [{ number: 1, local: { day, time }, roomId, clinicianId }] };
}

async function audited() {
  return expectOk(await bookCourse.execute({ actor, clock: testClock }, question()));
}

/** The same through the same transaction, without the audit row at its end. */
async function unaudited() {
  const input = bookCourseSchema.parse(question());
  const context = {
    actor,
    clock: testClock,
    requestId: newId(),
    origin: { address: null, agent: null },
    audit: () => {},
    touch: () => {},
  };
  return expectOk(await inTransaction(scopeOf(actor), (tx) => run({ ...context, tx }, input)));
}

const countAudit = () => prisma().auditEvent.count({ where: { operation: "plan.book-course" } });
assert.equal((await audited()).appointments.length, (await unaudited()).appointments.length);
assert.equal(await countAudit(), 1);

const inFlight = (work: () => Promise<unknown>) => () =>
  Promise.all(
    Array.from({ length: clients }, async () => {
      for (let booking = 0; booking < bookingsARound / clients; booking += 1) await work();
    }),
  );
const times = await takeTurns({ audited: inFlight(audited), unaudited: inFlight(unaudited) }, { rounds, warmUp });
const figure = `audited bookings a second / unaudited, one clinic, ${clients} in flight`;
printFigure(figure, "ratio", ratios(times.unaudited, times.audited), { atLeast: 0.6 });
await prisma().$disconnect();
