import fc from "fast-check";
import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { moveSession } from "@/lib/appointments/move-session";
import { prisma } from "@/lib/db/client";
import { addDays } from "@/lib/kernel/day";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import { bookCourse } from "@/lib/plans/book-course";
import { testClock as clock } from "../../factories/clock";
import { arrangeBookers } from "./arrange";
import { brokenInvariants } from "./invariants";

const steps = 5_000;
const walkers = 10;
const expected: ReadonlySet<string> = new Set(["conflict", "findings", "invalid", "stale"]);

type Arranged = Awaited<ReturnType<typeof arrangeBookers>>;
type Step = { readonly act: number; readonly course: number; readonly day: number; readonly slot: number };

const anyStep = fc.record({ act: fc.nat(9), course: fc.nat(11), day: fc.nat(400), slot: fc.nat(31) });

function bookerOf({ bookers }: Arranged, { course }: Step) {
  const booker = bookers[course];
  if (booker === undefined) throw new Error(`there is no booker ${course}`);
  return booker;
}

/** A time the step points at: some weekday or weekend, somewhere between 09:00 and 16:45, with one of two people and rooms. */
function placeOf({ clinic }: Arranged, { day, slot }: Step) {
  const time = `${String(9 + (slot % 8)).padStart(2, "0")}:${["00", "15", "30", "45"][slot % 4]}`;
  return {
    local: { day: addDays("2027-01-18", day), time },
    clinicianId: slot % 2 === 0 ? clinic.clinician.id : clinic.prescriber.id,
    roomId: clinic.rooms[slot % 3 === 0 ? 0 : 1].id,
  };
}

async function book(arranged: Arranged, step: Step): Promise<Result<unknown, Refusal>> {
  const { actor, planId } = bookerOf(arranged, step);
  const key = { clinicId: arranged.clinic.clinic.id, id: planId };
  const { version } = await prisma().treatmentPlan.findUniqueOrThrow({ where: { clinicId_id: key } });
  const placements = [{ number: 1 + (step.slot % 5), ...placeOf(arranged, step) }];
  return bookCourse.execute({ actor, clock }, { planId, version, placements });
}

/** A booked visit of the step's course, as the walker last saw it. */
async function visitOf(arranged: Arranged, step: Step) {
  const { patientId } = bookerOf(arranged, step);
  const where = { clinicId: arranged.clinic.clinic.id, patientId, status: "booked" as const };
  const visits = await prisma().appointment.findMany({
    where,
    orderBy: { id: "asc" },
    select: { id: true, version: true },
  });
  return visits[step.slot % Math.max(1, visits.length)];
}

async function take(arranged: Arranged, step: Step): Promise<Result<unknown, Refusal> | null> {
  if (step.act < 5) return book(arranged, step);
  const visit = await visitOf(arranged, step);
  const actor = arranged.clinic.actors.desk;
  if (visit === undefined) return null;
  const on = { appointmentId: visit.id, version: visit.version };
  if (step.act < 8) return moveSession.execute({ actor, clock }, { ...on, ...placeOf(arranged, step) });
  return cancelAppointment.execute({ actor, clock }, { ...on, reason: "a step of the walk" });
}

test("after 5,000 random bookings, moves and cancellations by ten people at once every invariant holds", async () => {
  const arranged = await arrangeBookers(12);
  const walk = fc.sample(anyStep, { numRuns: steps, seed: 20_270_118 });
  const outcomes = new Map<string, number>();
  const next = walk.values();
  const walkOn = async () => {
    for (const step of next) {
      const result = await take(arranged, step);
      const outcome = result === null ? "nothing to do" : result.ok ? "done" : result.refusal.kind;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (result && !result.ok) expect([...expected]).toContain(result.refusal.kind);
    }
  };
  await Promise.all(Array.from({ length: walkers }, walkOn));
  expect(await brokenInvariants(arranged.clinic.clinic.id)).toEqual([]);
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(steps);
  expect(outcomes.get("done") ?? 0).toBeGreaterThan(steps / 20);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(outcomes))}\n`);
}, 300_000);
