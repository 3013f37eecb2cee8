import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printRounds } from "../integration/races/arrange";
import { brokenInvariants } from "../integration/races/invariants";
import type { ApiAnswer } from "../support/api-client";
import { startWeb, type WebProcess } from "../support/web-process";
import {
  arrangeBookers,
  type Booker,
  bookedByPlan,
  bookOn,
  cancelAll,
  mondayIn,
  type Place,
  planVersion,
  timesAsOften,
} from "./arrange";

const rounds = 2 * timesAsOften;

let processes: readonly WebProcess[];
beforeAll(async () => {
  const database = process.env.DATABASE_URL ?? "";
  processes = [await startWeb(database), await startWeb(database)];
}, 130_000);
afterAll(() => Promise.all(processes.map(({ close }) => close())));

type Race = {
  readonly bookers: readonly Booker[];
  readonly count: number;
  readonly placesOf: (index: number, round: number) => readonly Place[];
};

/** Everybody asks at once, each of one process after the other. Versions are read before. */
async function race({ bookers, count, placesOf }: Race, round: number): Promise<readonly ApiAnswer[]> {
  const versions = await Promise.all(bookers.map(({ planId }) => planVersion(planId)));
  return Promise.all(
    bookers.map((booker, index) => {
      const base = processes[index % count]?.url ?? "";
      return bookOn(base, booker, versions[index] ?? 0, placesOf(index, round));
    }),
  );
}

const won = (answers: readonly ApiAnswer[]) => answers.filter(({ status }) => status === 200);

/** Whoever did not win was told so, and offered times that are still free: nobody meets a deadlock or an error. */
function expectLosersServed(answers: readonly ApiAnswer[]): void {
  for (const { status, body } of answers) {
    if (status === 200) continue;
    expect({ status, code: body?.code }).toEqual({ status: 409, code: "conflict" });
    expect(body?.alternatives).toHaveProperty("0.startsAt");
  }
}

describe.each([1, 2])("on %i web process(es)", (count) => {
  test(`of 50 clients who want one time exactly one gets it, ${rounds} times`, async () => {
    const { clinic, bookers } = await arrangeBookers(50);
    const place = { clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id, day: mondayIn(1, clinic) };
    const placesOf = (_: number, round: number) => [{ ...place, time: `${10 + (round % 5)}:00` }];
    const took: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const startedAt = performance.now();
      const answers = await race({ bookers, count, placesOf }, round);
      took.push(performance.now() - startedAt);
      expect(won(answers)).toHaveLength(1);
      expectLosersServed(answers);
      expect([...(await bookedByPlan(clinic)).values()]).toEqual([1]);
      expect(await brokenInvariants(clinic.clinic.id)).toEqual([]);
      await cancelAll(clinic);
    }
    printRounds(`50 clients on one time, ${count} process(es)`, took);
  }, 1_800_000);

  test(`of 50 clients whose times overlap in different phases exactly one gets each room, ${rounds} times`, async () => {
    const { clinic, bookers } = await arrangeBookers(50);
    const day = mondayIn(1, clinic);
    // Four starts within 45 minutes, both people in both rooms: whoever takes one room, somebody fits into the other.
    const placesOf = (index: number) => [
      {
        day,
        time: `10:${String((index % 4) * 15).padStart(2, "0")}`,
        clinicianId: index % 2 === 0 ? clinic.clinician.id : clinic.prescriber.id,
        roomId: clinic.rooms[index % 3 === 0 ? 0 : 1].id,
      },
    ];
    for (let round = 0; round < rounds; round += 1) {
      const answers = await race({ bookers, count, placesOf }, round);
      expect(won(answers)).toHaveLength(2);
      expectLosersServed(answers);
      expect(await brokenInvariants(clinic.clinic.id)).toEqual([]);
      await cancelAll(clinic);
    }
  }, 1_800_000);

  test(`of 30 clients whose courses of five share times each round somebody wins, whole courses only, ${rounds} times`, async () => {
    const { clinic, bookers } = await arrangeBookers(30);
    const times = ["10:00", "12:00", "14:00"] as const;
    // Everybody with other neighbours, so that unsorted locks would wait for each other.
    const placesOf = (index: number): readonly Place[] =>
      [0, 9, 18, 27, 36].map((weeks, session) => ({
        day: mondayIn(weeks, clinic),
        time: times[(index + session * (index % 2)) % times.length] ?? "10:00",
        clinicianId: (index + session) % 2 === 0 ? clinic.clinician.id : clinic.prescriber.id,
        roomId: clinic.rooms[(index + session) % 2 === 0 ? 0 : 1].id,
      }));
    const took: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const startedAt = performance.now();
      const answers = await race({ bookers, count, placesOf }, round);
      took.push(performance.now() - startedAt);
      expect(won(answers).length).toBeGreaterThanOrEqual(1);
      expectLosersServed(answers);
      expect([...(await bookedByPlan(clinic)).values()]).toEqual(won(answers).map(() => 5));
      expect(await brokenInvariants(clinic.clinic.id)).toEqual([]);
      await cancelAll(clinic);
    }
    printRounds(`30 courses of five that share times, ${count} process(es)`, took);
  }, 1_800_000);
});
