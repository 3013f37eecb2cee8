import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { addDays } from "@/lib/kernel/day";
import { brokenInvariants } from "../integration/races/invariants";
import type { ApiAnswer } from "../support/api-client";
import { startWeb, type WebProcess } from "../support/web-process";
import { arrangeBookers, type Booker, bookedByPlan, mondayIn, planVersion, timesAsOften } from "./arrange";

const clients = 16;
const operations = 400 * timesAsOften;

let processes: readonly WebProcess[];
beforeAll(async () => {
  const database = process.env.DATABASE_URL ?? "";
  processes = [await startWeb(database), await startWeb(database)];
}, 130_000);
afterAll(() => Promise.all(processes.map(({ close }) => close())));

const acts = ["book", "book", "book", "book", "hold", "hold", "move", "move", "cancel", "release", "expire"] as const;
type Act = (typeof acts)[number];
type Step = { readonly act: Act; readonly day: number; readonly slot: number };
const anyStep: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...acts),
  day: fc.integer({ min: 0, max: 320 }),
  slot: fc.integer({ min: 0, max: 31 }),
});

type Arranged = Awaited<ReturnType<typeof arrangeBookers>>;
type Taker = { readonly arranged: Arranged; readonly booker: Booker; readonly base: string; readonly step: Step };

function placeOf({ arranged: { clinic }, step: { day, slot } }: Taker) {
  const time = `${String(9 + (slot % 8)).padStart(2, "0")}:${["00", "15", "30", "45"][slot % 4]}`;
  return {
    local: { day: addDays(mondayIn(0, clinic), day), time },
    clinicianId: slot % 2 === 0 ? clinic.clinician.id : clinic.prescriber.id,
    roomId: clinic.rooms[slot % 3 === 0 ? 0 : 1].id,
  };
}

const ownOf = ({ arranged, booker: { patientId } }: Taker) => ({ clinicId: arranged.clinic.clinic.id, patientId });
const oneOf = <T>(rows: readonly T[], { step }: Taker): T | undefined => rows[step.slot % Math.max(1, rows.length)];

/** Books a session of the booker's course; what is held for it ends. */
async function book(taker: Taker): Promise<ApiAnswer> {
  const { booker, base, step } = taker;
  const placements = [{ number: 1 + (step.slot % 5), ...placeOf(taker) }];
  return booker.post(base, `/plans/${booker.planId}/bookings`, {
    version: await planVersion(booker.planId),
    placements,
  });
}

/** Holds a time for a session of the booker's course. */
async function hold(taker: Taker): Promise<ApiAnswer> {
  const { booker, base, step } = taker;
  const number = 1 + (step.slot % 5);
  const { id } = await prisma().planSession.findFirstOrThrow({ where: { planId: booker.planId, number } });
  return booker.post(base, "/held-times", { planSessionId: id, ...placeOf(taker) });
}

/** Moves or cancels one of the booker's visits; null when there is none. */
async function change(taker: Taker, how: "move" | "cancel"): Promise<ApiAnswer | null> {
  const where = { ...ownOf(taker), status: "booked" as const };
  const visit = oneOf(await prisma().appointment.findMany({ where, orderBy: { id: "asc" } }), taker);
  if (visit === undefined) return null;
  const input = how === "move" ? placeOf(taker) : { reason: "a step of the walk" };
  return taker.booker.post(taker.base, `/appointments/${visit.id}/${how}`, { version: visit.version, ...input });
}

const standing = async (taker: Taker) =>
  oneOf(await prisma().timeHold.findMany({ where: { ...ownOf(taker), endedAt: null }, orderBy: { id: "asc" } }), taker);

/** Releases one of the booker's held times; null when there is none. */
async function release(taker: Taker): Promise<ApiAnswer | null> {
  const held = await standing(taker);
  return held === undefined ? null : taker.booker.post(taker.base, `/held-times/${held.id}/release`, {});
}

/** Lets the minutes of one of the booker's held times pass: whoever comes by next has to see that it has expired. */
async function expire(taker: Taker): Promise<null> {
  const held = await standing(taker);
  if (held !== undefined) {
    await prisma().$executeRaw`UPDATE time_hold SET created_at = created_at - interval '2 hours',
      expires_at = expires_at - interval '2 hours' WHERE id = ${held.id}::uuid AND ended_at IS NULL`;
  }
  return null;
}

const take: Readonly<Record<Act, (taker: Taker) => Promise<ApiAnswer | null>>> = {
  book,
  hold,
  move: (taker) => change(taker, "move"),
  cancel: (taker) => change(taker, "cancel"),
  release,
  expire,
};

test(`${operations} holds, bookings, moves, cancellations and expiries by ${clients} clients on two processes leave every invariant true`, async () => {
  const arranged = await arrangeBookers(clients);
  const steps = fc.sample(anyStep, { numRuns: operations, seed: 20_270_118 }).values();
  const outcomes = new Map<string, number>();
  const count = (key: string) => outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
  const booked = new Map<string, number>();
  const walk = async (booker: Booker, index: number) => {
    for (const step of steps) {
      const base = processes[(index + step.slot) % 2]?.url ?? "";
      const answer = await take[step.act]({ arranged, booker, base, step });
      const outcome = answer === null ? "nothing asked" : answer.status === 200 ? "done" : String(answer.body?.code);
      count(`${step.act}: ${outcome}`);
      expect(["nothing asked", "done", "conflict", "findings", "invalid", "stale"]).toContain(outcome);
      const more = outcome !== "done" ? 0 : step.act === "book" ? 1 : step.act === "cancel" ? -1 : 0;
      booked.set(booker.planId, (booked.get(booker.planId) ?? 0) + more);
    }
  };
  await Promise.all(arranged.bookers.map(walk));
  expect(await brokenInvariants(arranged.clinic.clinic.id)).toEqual([]);
  const standing = await bookedByPlan(arranged.clinic);
  expect([...booked].map(([planId]) => [planId, standing.get(planId) ?? 0])).toEqual([...booked]);
  expect([...outcomes.values()].reduce((sum, times) => sum + times, 0)).toBe(operations);
  for (const act of ["book", "hold", "move", "cancel", "release"])
    expect(outcomes.get(`${act}: done`) ?? 0).toBeGreaterThan(0);
  process.stdout.write(`${JSON.stringify(Object.fromEntries([...outcomes].sort()))}\n`);
}, 3_600_000);
