import fc from "fast-check";
import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { moveSession } from "@/lib/appointments/move-session";
import { overbookVisit } from "@/lib/appointments/overbook-visit";
import { previewCascade } from "@/lib/appointments/preview-cascade";
import { swapVisits } from "@/lib/appointments/swap-visits";
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

const anyStep = fc.record({ act: fc.nat(11), course: fc.nat(11), day: fc.nat(400), slot: fc.nat(31) });

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
    select: { id: true, version: true, planSessionId: true, memberId: true, roomId: true, day: true, startsAt: true },
  });
  return visits[step.slot % Math.max(1, visits.length)];
}

type On = { readonly appointmentId: string; readonly version: number };

/** Moves a visit with all that has to follow, as the preview shows it; or only asks, where nothing can be done. */
async function moveWithRest(arranged: Arranged, step: Step, on: On): Promise<Result<unknown, Refusal>> {
  const { planId } = bookerOf(arranged, step);
  const call = { actor: arranged.clinic.actors.desk, clock };
  const change = { kind: "move", appointmentId: on.appointmentId, ...placeOf(arranged, step) };
  const preview = await previewCascade.execute(call, { planId, change });
  if (!preview.ok || !preview.value.possible) return preview;
  const [own, ...along] = preview.value.moves.map(({ appointmentId, version, to }) => {
    return { appointmentId, version, startsAt: to.startsAt, clinicianId: to.clinicianId, roomId: to.roomId };
  });
  return moveSession.execute(call, { ...own, along });
}

/** Swaps a visit with one of another course. */
async function swap(arranged: Arranged, step: Step, on: On): Promise<Result<unknown, Refusal> | null> {
  const other = await visitOf(arranged, { ...step, course: (step.course + 1 + (step.day % 11)) % 12 });
  if (other === undefined) return null;
  const pair = { ...on, otherId: other.id, otherVersion: other.version };
  return swapVisits.execute({ actor: arranged.clinic.actors.desk, clock }, pair);
}

/** Puts a visit over one of another course. */
async function overbook(
  arranged: Arranged,
  step: Step,
  { planSessionId, version }: { planSessionId: string; version: number },
) {
  const over = await visitOf(arranged, { ...step, course: (step.course + 1 + (step.day % 11)) % 12 });
  if (over === undefined) return null;
  const place = { startsAt: over.startsAt.toISOString(), clinicianId: over.memberId, roomId: over.roomId };
  const actor = arranged.clinic.actors.clinician;
  return overbookVisit.execute({ actor, clock }, { planSessionId, version, ...place, reason: "a step of the walk" });
}

async function take(arranged: Arranged, step: Step): Promise<Result<unknown, Refusal> | null> {
  if (step.act < 5) return book(arranged, step);
  const visit = await visitOf(arranged, step);
  const actor = arranged.clinic.actors.desk;
  if (visit === undefined) return null;
  const on = { appointmentId: visit.id, version: visit.version };
  if (step.act === 10) return step.slot % 2 === 0 ? moveWithRest(arranged, step, on) : swap(arranged, step, on);
  if (step.act === 11) return overbook(arranged, step, visit);
  if (step.act < 8) return moveSession.execute({ actor, clock }, { ...on, ...placeOf(arranged, step) });
  return cancelAppointment.execute({ actor, clock }, { ...on, reason: "a step of the walk" });
}

test("after 5,000 random bookings, moves, swaps, overbookings and cancellations by ten people at once every invariant holds", async () => {
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
}, 600_000);
