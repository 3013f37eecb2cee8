import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { addDays } from "@/lib/kernel/day";
import { brokenInvariants } from "../integration/races/invariants";
import type { ApiAnswer } from "../support/api-client";
import { startWeb, type WebProcess } from "../support/web-process";
import { arrangeBookers, type Booker, mondayIn, planVersion, timesAsOften } from "./arrange";

const clients = 16;
const operations = 400 * timesAsOften;

let processes: readonly WebProcess[];
beforeAll(async () => {
  const database = process.env.DATABASE_URL ?? "";
  processes = [await startWeb(database), await startWeb(database)];
}, 130_000);
afterAll(() => Promise.all(processes.map(({ close }) => close())));

type Step = { readonly act: number; readonly day: number; readonly slot: number };
const anyStep: fc.Arbitrary<Step> = fc.record({
  act: fc.integer({ min: 0, max: 9 }),
  day: fc.integer({ min: 0, max: 320 }),
  slot: fc.integer({ min: 0, max: 31 }),
});

type Arranged = Awaited<ReturnType<typeof arrangeBookers>>;

function placeOf({ clinic }: Arranged, { day, slot }: Step) {
  const time = `${String(9 + (slot % 8)).padStart(2, "0")}:${["00", "15", "30", "45"][slot % 4]}`;
  return {
    local: { day: addDays(mondayIn(0, clinic), day), time },
    clinicianId: slot % 2 === 0 ? clinic.clinician.id : clinic.prescriber.id,
    roomId: clinic.rooms[slot % 3 === 0 ? 0 : 1].id,
  };
}

/** Books a session of the booker's course, or moves or cancels one of its visits; null when there is none. */
async function take(arranged: Arranged, booker: Booker, base: string, step: Step): Promise<ApiAnswer | null> {
  const place = placeOf(arranged, step);
  if (step.act < 5) {
    const placements = [{ number: 1 + (step.slot % 5), ...place }];
    const version = await planVersion(booker.planId);
    return booker.post(base, `/plans/${booker.planId}/bookings`, { version, placements });
  }
  const where = { clinicId: arranged.clinic.clinic.id, patientId: booker.patientId, status: "booked" as const };
  const visits = await prisma().appointment.findMany({ where, orderBy: { id: "asc" } });
  const visit = visits[step.slot % Math.max(1, visits.length)];
  if (visit === undefined) return null;
  const { id, version } = visit;
  return step.act < 8
    ? booker.post(base, `/appointments/${id}/move`, { version, ...place })
    : booker.post(base, `/appointments/${id}/cancel`, { version, reason: "a step of the walk" });
}

test(`${operations} bookings, moves and cancellations by ${clients} clients on two processes leave every invariant true`, async () => {
  const arranged = await arrangeBookers(clients);
  const steps = fc.sample(anyStep, { numRuns: operations, seed: 20_270_118 }).values();
  const outcomes = new Map<string, number>();
  const walk = async (booker: Booker, index: number) => {
    for (const step of steps) {
      const base = processes[(index + step.slot) % 2]?.url ?? "";
      const answer = await take(arranged, booker, base, step);
      const outcome = answer === null ? "nothing to do" : answer.status === 200 ? "done" : String(answer.body?.code);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      expect(["nothing to do", "done", "conflict", "findings", "invalid", "stale"]).toContain(outcome);
    }
  };
  await Promise.all(arranged.bookers.map(walk));
  expect(await brokenInvariants(arranged.clinic.clinic.id)).toEqual([]);
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(operations);
  expect(outcomes.get("done") ?? 0).toBeGreaterThan(operations / 20);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(outcomes))}\n`);
}, 3_600_000);
