import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, type Day, daysBetween, fromEpochDay, maxDay } from "@/lib/kernel/day";
import { dayOf } from "@/lib/kernel/zoned";
import { checkCourse, earliestNext, type Performed } from "@/lib/rules";
import { type Course, freeStarts, judgeStart, proposeCourse, type SchedulingFacts } from "@/lib/scheduling";
import { bestPath } from "@/lib/scheduling/course/best-path";
import { type Dated, keepGoverning, keyOf } from "@/lib/scheduling/course/dated";
import { pathCost } from "@/lib/scheduling/course/path-cost";
import { courseProblem, type Problem } from "@/lib/scheduling/course/problem";
import type { Choice } from "@/lib/scheduling/course/trace";
import { WEIGHTS } from "@/lib/scheduling/course/weights";
import { at, clinic, clinician, hours, room } from "./clinic";
import { course, done, ZONES } from "./courses";

/** Clinics of mixed load in four zones, and courses begun or not, around the changes of the clocks. */
const anyCase: fc.Arbitrary<{ facts: SchedulingFacts; course: Course }> = fc
  .record({
    zone: fc.constantFrom("Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"),
    gridMin: fc.constantFrom(15, 20, 30),
    fromDay: fc.constantFrom("2026-11-23", "2027-01-27", "2027-08-30"),
    people: fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 3,
    }),
    visits: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 420, max: 1200 }),
        fc.integer({ min: 15, max: 400 }),
      ),
      { maxLength: 150 },
    ),
    lengths: fc.array(fc.constantFrom(50, 100, 150, 250), { minLength: 2, maxLength: 5 }),
    doneBefore: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
    horizon: fc.integer({ min: 20, max: 330 }),
    buffers: fc.constantFrom({ bufferBeforeMin: 0, bufferAfterMin: 0 }, { bufferBeforeMin: 45, bufferAfterMin: 10 }),
    hasDevice: fc.boolean(),
    lastDay: fc.integer({ min: 20, max: 400 }),
  })
  .map(({ zone, gridMin, fromDay, people, visits, lengths, doneBefore, horizon, buffers, hasDevice, lastDay }) => {
    const rows = visits.map(([offset, minute, length], index) => {
      const startsAtMs = at(addDays(fromDay, offset), "12:00", zone) + (minute - 720) * 60_000;
      return { index, startsAtMs, endsAtMs: startsAtMs + length * 60_000 };
    });
    const shareOf = (of: number, mine: number) => rows.filter(({ index }) => index % of === mine);
    const facts = clinic({
      zone,
      gridMin,
      clinicians: people.map((weekdays, index) =>
        clinician(`${index}`, { workingHours: hours(weekdays, "08:00", "19:00"), busy: shareOf(people.length, index) }),
      ),
      rooms: [room("1", shareOf(2, 0)), room("2", shareOf(2, 1))],
      patientBusy: shareOf(5, 0),
      phases: { ...clinic().phases, ...buffers },
      devices: hasDevice ? [room("pen", shareOf(3, 0))] : null,
      lastDay: addDays(fromDay, lastDay),
      notBeforeMs: at(fromDay, "10:10", zone),
    });
    const history = doneBefore === undefined ? [] : [done(addDays(fromDay, -doneBefore), 250)];
    return { facts, course: course({ fromDay, horizonDay: addDays(fromDay, horizon), history }, lengths) };
  });

/** Session by session the free start on the day nearest to the ideal one, the first of that day. */
function greedyPath(problem: Problem): readonly Choice[] {
  const choices: Choice[] = [];
  let dated: readonly Dated[] = [];
  for (const session of problem.sessions) {
    const key = keyOf(dated);
    const window = problem.windowOf(session, dated, key);
    const days: number[] = [];
    for (let day = window.earliest; day <= window.latest; day += 1) days.push(day);
    const day = days
      .filter((one) => problem.slotsOn(one).slots.length > 0)
      .sort((a, b) => Math.abs(a - window.ideal) - Math.abs(b - window.ideal) || a - b)[0];
    const { slots, missed, slivers } = problem.slotsOn(day ?? 0);
    const slot = slots[0];
    if (day === undefined || slot === undefined || choices.at(-1)?.kind === "due") {
      choices.push({ kind: "due" });
      continue;
    }
    const at = { day, clinician: Math.floor(slot / problem.cells), cell: slot % problem.cells };
    choices.push({ kind: "placed", ...at, missed: missed[0] ?? 0, slivers: slivers[0] ?? 0, window });
    dated = keepGoverning(problem.course.protocol, dated, { ...session, date: fromEpochDay(day) });
  }
  return choices;
}

describe("whatever the clinic and the course", () => {
  test("every placement passes judgeStart, and the course passes checkCourse without a block", () => {
    fc.assert(
      fc.property(anyCase, ({ facts, course: open }) => {
        for (const { placements } of proposeCourse(facts, open)) {
          for (const placement of placements) {
            expect(judgeStart(facts, placement)).toEqual([]);
            expect(dayOf(Temporal.Instant.fromEpochMilliseconds(placement.startsAtMs), facts.zone)).toBe(placement.day);
          }
          const sessions = open.sessions.map((session) => {
            const placed = placements.find(({ number }) => number === session.number);
            return placed === undefined ? session : { ...session, date: placed.day };
          });
          const { protocol, history } = open;
          const found = checkCourse(protocol, { sessions, history, patient: {}, actor: { role: "clinician" } });
          expect(found.filter(({ severity }) => severity === "block")).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("every session lies inside its window, after the one before and never inside its rest", () => {
    fc.assert(
      fc.property(anyCase, ({ facts, course: open }) => {
        for (const { placements, unplaced } of proposeCourse(facts, open)) {
          const before: Performed[] = [...open.history];
          let previous: Day | null = null;
          for (const { number, day, window } of placements) {
            expect(window.earliest <= day && day <= window.latest && day <= open.horizonDay).toBe(true);
            const { date } = earliestNext(open.protocol, before, ZONES);
            expect(window.earliest >= maxDay(open.fromDay, date ?? open.fromDay)).toBe(true);
            if (previous !== null) expect(daysBetween(previous, day)).toBeGreaterThanOrEqual(56);
            before.push(done(day, open.sessions.find((session) => session.number === number)?.length));
            previous = day;
          }
          const numbers = [...placements.map(({ number }) => number), ...unplaced];
          expect(numbers.sort()).toEqual(open.sessions.map(({ number }) => number));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("equal facts give equal proposals, each another course, and the facts stay as they were", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const copy = structuredClone(one);
        const proposals = proposeCourse(one.facts, one.course);
        expect(proposeCourse(copy.facts, copy.course)).toEqual(proposals);
        expect(one).toEqual(copy);
        expect(new Set(proposals.map(({ kind, rank }) => `${kind} ${rank}`)).size).toBe(proposals.length);
        expect(new Set(proposals.map(({ placements }) => JSON.stringify(placements))).size).toBe(proposals.length);
      }),
      { numRuns: 30 },
    );
  });

  test("a session stays due only when its window holds no free time after the course placed before it", () => {
    fc.assert(
      fc.property(anyCase, ({ facts, course: open }) => {
        const [first] = proposeCourse(facts, open, { k: 1 });
        if (first !== undefined) return;
        const { fromDay, horizonDay } = open;
        const ready = maxDay(fromDay, earliestNext(open.protocol, open.history, ZONES).date ?? fromDay);
        const last = addDays(ready, 14) < horizonDay ? addDays(ready, 14) : horizonDay;
        for (let day = ready; day <= last; day = addDays(day, 1)) expect(freeStarts(facts, day)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("six proposals are six courses, each different from the others in at least half of its visits", () => {
    fc.assert(
      fc.property(anyCase, ({ facts, course: open }) => {
        const proposals = proposeCourse(facts, open, { k: 6 });
        expect(proposals.slice(0, 3)).toEqual(proposeCourse(facts, open));
        for (const [index, one] of proposals.entries()) {
          expect(one.placements).toHaveLength(proposals[0]?.placements.length ?? 0);
          for (const other of proposals.slice(0, index)) {
            const differing = one.placements.filter((placed) => {
              const twin = other.placements.find(({ number }) => number === placed.number);
              const apartMs = Math.abs(placed.startsAtMs - (twin?.startsAtMs ?? 0));
              return twin?.clinicianId !== placed.clinicianId || apartMs >= 3_600_000;
            });
            expect(differing.length).toBeGreaterThanOrEqual(Math.max(1, Math.floor(one.placements.length / 2)));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("the order of the rows makes no difference", () => {
    const backwards = <T>(rows: readonly T[]) => rows.toReversed();
    fc.assert(
      fc.property(anyCase, ({ facts, course: open }) => {
        const turned: SchedulingFacts = {
          ...facts,
          patientBusy: backwards(facts.patientBusy),
          rooms: facts.rooms.map((one) => ({ ...one, busy: backwards(one.busy) })),
          clinicians: facts.clinicians.map((one) => {
            return { ...one, busy: backwards(one.busy), workingHours: backwards(one.workingHours) };
          }),
        };
        const sessions = backwards(open.sessions);
        const history = backwards(open.history);
        expect(proposeCourse(turned, { ...open, sessions, history }, { k: 4 })).toEqual(
          proposeCourse(facts, open, { k: 4 }),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("no proposal costs more than taking for each session the free time nearest to its ideal day", () => {
    fc.assert(
      fc.property(anyCase, ({ facts, course: open }) => {
        const problem = courseProblem(facts, open, {});
        const greedy = greedyPath(problem);
        const best = bestPath(problem, WEIGHTS.ideal);
        const due = (choices: readonly Choice[]) => choices.filter(({ kind }) => kind === "due").length;
        expect(due(best?.choices ?? [])).toBeLessThanOrEqual(due(greedy));
        if (due(best?.choices ?? []) < due(greedy)) return;
        const costOf = (choices: readonly Choice[]) => pathCost(choices, WEIGHTS.ideal, facts.gridMin);
        expect(costOf(best?.choices ?? [])).toBeLessThanOrEqual(costOf(greedy));
      }),
      { numRuns: 60 },
    );
  });
});
