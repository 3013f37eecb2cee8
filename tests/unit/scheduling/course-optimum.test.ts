import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/kernel/day";
import { defaultProtocol } from "@/lib/rules";
import type { Course, CoursePreferences, CourseSession, FreeStart, SchedulingFacts } from "@/lib/scheduling";
import { bestPath } from "@/lib/scheduling/course/best-path";
import { courseProblem, type Problem } from "@/lib/scheduling/course/problem";
import type { Path } from "@/lib/scheduling/course/trace";
import { WEIGHTS } from "@/lib/scheduling/course/weights";
import { clinic, clinician, hours, MONDAY, room } from "./clinic";
import { areDifferent, everyCourse } from "./every-course";

const kinds = ["ideal", "steady", "soonest"] as const;
/** So many of the cheapest are compared. */
const K = 4;

/** Three and a half hours later: few starts. */
function later(time: string): string {
  return `${String(Number(time.slice(0, 2)) + 3).padStart(2, "0")}:30`;
}

const anyTaken = fc
  .tuple(fc.integer({ min: 0, max: 190 }), fc.integer({ min: 300, max: 1380 }), fc.integer({ min: 5, max: 100 }))
  .map(([day, minute, length]) => {
    const startsAtMs = Date.UTC(2026, 10, 23) + (day * 1440 + minute) * 60_000;
    return { startsAtMs, endsAtMs: startsAtMs + length * 60_000 };
  });

/** One or two people who work few hours on few days, so that trying everything stays possible. */
const smallClinic = (most: number, gridMin: number): fc.Arbitrary<SchedulingFacts> =>
  fc
    .tuple(
      fc.array(
        fc.record({
          weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 2 }),
          from: fc.constantFrom("06:00", "10:00", "15:00", "20:00"),
          others: fc.constantFrom("06:00", "13:00", "20:00"),
          away: fc.array(fc.tuple(fc.integer({ min: 0, max: 190 }), fc.integer({ min: 1, max: 20 })), { maxLength: 4 }),
          busy: fc.array(anyTaken, { maxLength: 40 }),
        }),
        { minLength: 1, maxLength: most },
      ),
      fc.array(anyTaken, { maxLength: 80 }),
      fc.constantFrom({ bufferBeforeMin: 0, bufferAfterMin: 0 }, { bufferBeforeMin: 10, bufferAfterMin: 20 }),
      fc.constantFrom(null, []),
    )
    .map(([people, taken, buffers, device]) =>
      clinic({
        zone: "UTC",
        gridMin,
        phases: { ...clinic().phases, ...buffers },
        rooms: [room("1", taken)],
        devices: device && [room("2", taken.slice(0, 20)), room("3", taken.slice(10))],
        clinicians: people.map(({ weekdays, from, others, away, busy }, index) =>
          clinician(`Dr ${index}`, {
            workingHours: [
              ...hours(weekdays.slice(0, 1), from, later(from)),
              ...hours(weekdays.slice(1), others, later(others)),
            ],
            busy,
            timeOff: away.map(([offset, days]) => {
              const startsAtMs = Date.UTC(2026, 10, 23) + offset * 86_400_000;
              return { startsAtMs, endsAtMs: startsAtMs + days * 86_400_000 };
            }),
          }),
        ),
      }),
    );

const smallCourse = (minLength: number, maxLength: number): fc.Arbitrary<Course> =>
  fc
    .record({
      lengths: fc.array(fc.constantFrom(50, 100, 150, 250), { minLength, maxLength }),
      horizon: fc.constantFrom(40, 90, 130, 200, 260),
      skins: fc.constantFrom(["body"], ["body"], ["body", "hands"]),
      fixed: fc.option(fc.record({ index: fc.integer({ min: 0, max: 2 }), offset: fc.integer({ min: 40, max: 150 }) })),
    })
    .map(({ lengths, horizon, skins, fixed }) => ({
      protocol: defaultProtocol,
      history: [],
      fromDay: MONDAY,
      horizonDay: addDays(MONDAY, horizon),
      sessions: lengths.map((length, index): CourseSession => {
        const session = { number: index + 1, length, zones: [skins[index % skins.length] ?? "body"] };
        return fixed?.index === index ? { ...session, fixedDate: addDays(MONDAY, fixed.offset) } : session;
      }),
    }));

const anyWish: fc.Arbitrary<CoursePreferences> = fc.constantFrom(
  {},
  { weekdays: [2, 4] },
  { clinicianId: "Dr 1" },
  { notAfter: "12:00" },
  { sameClinician: false },
);

type Case = { readonly facts: SchedulingFacts; readonly course: Course; readonly wish: CoursePreferences };
const caseOf = (facts: fc.Arbitrary<SchedulingFacts>, course: fc.Arbitrary<Course>): fc.Arbitrary<Case> =>
  fc.record({ facts, course, wish: anyWish });

/** Starts three hours apart, so that every other course is a different one. */
const coarse = caseOf(smallClinic(2, 180), smallCourse(2, 3));
/** Starts a quarter of an hour apart, of which many are the same course with another minute. */
const fine = caseOf(smallClinic(1, 15), smallCourse(1, 2));
/** Four sessions, two of which must differ. */
const long = caseOf(smallClinic(1, 180), smallCourse(4, 4));

function weightsOf(kind: (typeof kinds)[number], { sameClinician }: CoursePreferences) {
  return sameClinician === false ? { ...WEIGHTS[kind], clinicianChange: 0 } : WEIGHTS[kind];
}

/** The cheapest of a kind, then the cheapest different from it, and so on. */
function kBest(problem: Problem, kind: (typeof kinds)[number], wish: CoursePreferences): readonly Path[] {
  const found: Path[] = [];
  while (found.length < K) {
    const path = bestPath(problem, weightsOf(kind, wish), found);
    if (path === null) break;
    found.push(path);
  }
  return found;
}

/** The starts of a path, one for each session, null where it is fixed or due. */
function startsOf({ prepared, slotsOn }: Problem, { choices }: Path): readonly (FreeStart | null)[] {
  const { clinicians, rooms, devices } = prepared.facts;
  return choices.map((choice) => {
    if (choice.kind !== "placed") return null;
    const { startsAtMs, roomOf, deviceOf } = slotsOn(choice.day);
    return {
      startsAtMs: startsAtMs[choice.cell] ?? 0,
      clinicianId: clinicians[choice.clinician]?.id ?? "",
      roomId: rooms[roomOf[choice.clinician]?.[choice.cell] ?? -1]?.id ?? "",
      deviceId: devices?.[deviceOf[choice.cell] ?? -1]?.id ?? null,
    };
  });
}

/** As many of the courses tried as place no fewer sessions than the best, cheapest first. */
function inOrder(kind: (typeof kinds)[number], { facts, course, wish }: Case) {
  const all = everyCourse(kind, facts, course, wish).sort((a, b) => a.total - b.total);
  return all.filter(({ due }) => due === all[0]?.due);
}

test.each(kinds)(
  "the %s courses are exactly the cheapest of all possible courses, in order",
  (kind) => {
    fc.assert(
      fc.property(coarse, (one) => {
        const found = kBest(courseProblem(one.facts, one.course, one.wish), kind, one.wish);
        const cheapest = inOrder(kind, one).slice(0, K);
        expect(found.map(({ total }) => total)).toEqual(cheapest.map(({ total }) => total));
      }),
      { numRuns: 300 },
    );
  },
  120_000,
);

test.each(kinds)(
  "each of the %s courses is the cheapest of all that are different from those before it",
  (kind) => {
    fc.assert(
      fc.property(fc.oneof(fine, long), (one) => {
        const problem = courseProblem(one.facts, one.course, one.wish);
        const found = kBest(problem, kind, one.wish).map((path) => ({ ...path, starts: startsOf(problem, path) }));
        const all = inOrder(kind, one);
        for (let shown = 0; shown < K; shown += 1) {
          const others = found.slice(0, shown);
          const next = all.find(({ starts }) =>
            others.every((other) => areDifferent(one.course, starts, other.starts)),
          );
          expect(found[shown]?.total).toBe(next?.total);
        }
      }),
      { numRuns: 200 },
    );
  },
  120_000,
);
