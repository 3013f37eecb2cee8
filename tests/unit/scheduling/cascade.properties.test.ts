import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addDays, type Day, daysBetween } from "@/lib/kernel/day";
import { minuteOfDay } from "@/lib/kernel/zoned";
import {
  type Cascade,
  type CascadeChange,
  type CascadeFacts,
  type CascadePlace,
  type CascadeVisit,
  cascade,
  freeStarts,
  type SchedulingFacts,
} from "@/lib/scheduling";
import { changed } from "@/lib/scheduling/cascade/change";
import { reasonsAgainst, rosterReasons, ruleBlocks } from "@/lib/scheduling/cascade/judge";
import { cascadeFacts, courseOf, place, visit } from "./cascades";
import { at, clinic, clinician, hours, MONDAY, room, ZONE } from "./clinic";

/** The price list, written a second time: minutes, a day being four hours. */
const PRICES = { uncured: 1e12, followed: 1e9, moved: 1e7, day: 240, clinician: 14 * 240, room: 15 };
const LAST: Day = addDays(MONDAY, 150);

/** Two people who work few hours on few days, so that trying everything stays possible. */
const anyClinic: fc.Arbitrary<SchedulingFacts> = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 2 }),
    others: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 1 }),
    away: fc.array(fc.tuple(fc.integer({ min: 0, max: 140 }), fc.integer({ min: 1, max: 25 })), { maxLength: 3 }),
    taken: fc.array(fc.integer({ min: 0, max: 140 }), { maxLength: 10 }),
  })
  .map(({ days, others, away, taken }) =>
    clinic({
      gridMin: 180,
      clinicians: [
        clinician("Vega", {
          workingHours: hours(days, "09:00", "14:00"),
          timeOff: away.map(([from, length]) => {
            const start = at(addDays(MONDAY, from), "00:00");
            return { startsAtMs: start, endsAtMs: at(addDays(MONDAY, from + length), "00:00") };
          }),
        }),
        clinician("Ros", { workingHours: hours(others, "09:00", "11:00") }),
      ],
      rooms: [
        room(
          "1",
          taken.map((offset) => ({
            startsAtMs: at(addDays(MONDAY, offset), "08:00"),
            endsAtMs: at(addDays(MONDAY, offset), "13:00"),
          })),
        ),
        room("2"),
      ],
    }),
  );

type Drawn = { readonly offset: number; readonly length: number; readonly other: boolean; readonly pinned: boolean };
const anyVisit: fc.Arbitrary<Drawn> = fc.record({
  offset: fc.integer({ min: 0, max: 60 }),
  length: fc.constantFrom(50, 150, 150, 250),
  other: fc.constantFrom(false, false, false, true),
  pinned: fc.constantFrom(false, false, false, false, true),
});

/** Two or three sessions wherever they happen to be, legal or not; some of another course on half of the same skin. */
const anyFacts: fc.Arbitrary<CascadeFacts> = fc
  .record({
    facts: anyClinic,
    visits: fc.array(anyVisit, { minLength: 2, maxLength: 3 }),
    gap: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ facts, visits, gap }) =>
    cascadeFacts(
      visits.map(({ offset, length, other, pinned }, index) =>
        visit(index + 1, place(addDays(MONDAY, offset + index * gap), index % 2 === 0 ? "09:00" : "12:00"), {
          length,
          courseId: other ? "other" : "course",
          zones: other ? ["cheeks_chin"] : ["face"],
          fixed: pinned ? "pinned" : null,
        }),
      ),
      { courses: [courseOf(facts), courseOf(facts, { id: "other" })], toDay: LAST },
    ),
  );

const anyChange = (visits: readonly CascadeVisit[]): fc.Arbitrary<CascadeChange> =>
  fc.oneof(
    fc
      .record({ index: fc.nat(visits.length - 1), offset: fc.integer({ min: 0, max: 150 }) })
      .map(({ index, offset }): CascadeChange => {
        return { kind: "move", visitId: visits[index]?.id ?? "", to: place(addDays(MONDAY, offset), "09:00") };
      }),
    fc.nat(visits.length - 1).map((index): CascadeChange => ({ kind: "cancel", visitId: visits[index]?.id ?? "" })),
    fc.integer({ min: 0, max: 120 }).map((offset): CascadeChange => {
      const [from, to] = [addDays(MONDAY, offset), addDays(MONDAY, offset + 14)];
      return { kind: "away", clinicianId: "Vega", startsAtMs: at(from, "00:00"), endsAtMs: at(to, "00:00") };
    }),
    fc.constant({ kind: "none" } as const),
  );

const anyCase = anyFacts.chain((facts) => anyChange(facts.visits).map((change) => ({ facts, change })));

function minutesApart(from: CascadePlace, to: CascadePlace): number {
  const minute = ({ startsAtMs }: CascadePlace) =>
    minuteOfDay(Temporal.Instant.fromEpochMilliseconds(startsAtMs), ZONE);
  return Math.abs(minute(from) - minute(to));
}

function price(from: CascadePlace, to: CascadePlace): number {
  return (
    PRICES.moved +
    Math.abs(daysBetween(from.day, to.day)) * PRICES.day +
    Math.min(minutesApart(from, to), 240) +
    (from.clinicianId === to.clinicianId ? 0 : PRICES.clinician) +
    (from.roomId === to.roomId ? 0 : PRICES.room)
  );
}

/** The least anybody could pay: every visit stays, goes to any free start, or is given up, tried in every combination. */
function cheapest(facts: CascadeFacts): number {
  const free = new Map<string, readonly CascadePlace[]>();
  const placesOf = ({ courseId, place: own }: CascadeVisit): readonly CascadePlace[] => {
    const clinicFacts = facts.courses.find(({ id }) => id === courseId)?.facts ?? clinic();
    const rooms = [...clinicFacts.rooms].sort((a) => (a.id === own.roomId ? -1 : 0));
    const key = `${courseId} ${own.roomId}`;
    const known = free.get(key);
    if (known) return known;
    const found: CascadePlace[] = [];
    for (let day = facts.fromDay; day <= facts.toDay; day = addDays(day, 1)) {
      found.push(...freeStarts({ ...clinicFacts, rooms }, day).map((start) => ({ ...start, day })));
    }
    free.set(key, found);
    return found;
  };
  let best = Number.POSITIVE_INFINITY;
  const tryAll = (index: number, kept: readonly CascadeVisit[], movedIds: ReadonlySet<string>, paid: number) => {
    if (paid >= best) return;
    const one = facts.visits[index];
    if (one === undefined) {
      best = paid;
      return;
    }
    const fits = (candidate: CascadeVisit, moves: boolean) => {
      const others = [...kept, ...facts.visits.slice(index + 1).filter(({ fixed }) => fixed !== null)];
      const isTogether = others.some(
        ({ id, place: { day } }) => day === candidate.place.day && (moves || movedIds.has(id)),
      );
      if (isTogether || ruleBlocks(facts, candidate, candidate.place.day, others).length > 0) return false;
      const after = [...others, candidate];
      return kept.every((one) => one.fixed !== null || ruleBlocks(facts, one, one.place.day, after).length === 0);
    };
    if (one.fixed !== null) return tryAll(index + 1, [...kept, one], movedIds, paid);
    if (rosterReasons(facts, one).length === 0 && fits(one, false)) tryAll(index + 1, [...kept, one], movedIds, paid);
    for (const to of placesOf(one)) {
      const candidate = { ...one, place: to };
      const more = paid + price(one.place, to);
      if (more < best && fits(candidate, true))
        tryAll(index + 1, [...kept, candidate], new Set([...movedIds, one.id]), more);
    }
    const followers = facts.visits.filter(
      ({ courseId, number }) => courseId === one.courseId && number > one.number,
    ).length;
    tryAll(index + 1, kept, movedIds, paid + PRICES.uncured + PRICES.followed * followers);
  };
  tryAll(0, [], new Set(), 0);
  return best;
}

/** The facts once the moves of an answer have been made. */
function settled(facts: CascadeFacts, { moves }: Cascade): CascadeFacts {
  const visits = facts.visits.map((one) => {
    const move = moves.find(({ visitId }) => visitId === one.id);
    return { ...one, place: move?.to ?? one.place, fixed: one.fixed === "chosen" ? null : one.fixed };
  });
  return { ...facts, visits };
}

test("the change costs exactly what the smallest of all possible changes costs", () => {
  fc.assert(
    fc.property(anyCase, ({ facts, change }) => {
      expect(cascade(facts, change).cost).toBe(cheapest(changed(facts, change)));
    }),
    { numRuns: 100 },
  );
}, 120_000);

test("fixed visits never move, and what is moved or kept is legal unless it is named as uncured", () => {
  fc.assert(
    fc.property(anyCase, ({ facts, change }) => {
      const answer = cascade(facts, change);
      const after = changed(facts, change);
      for (const { visitId } of answer.moves) expect(after.visits.find(({ id }) => id === visitId)?.fixed).toBeNull();
      const done = settled(after, answer);
      const wrong = done.visits.filter((one) => reasonsAgainst(done, one, done.visits).length > 0).map(({ id }) => id);
      const named = answer.uncured.map(({ visitId }) => visitId);
      if (answer.possible) expect(wrong).toEqual(named);
      for (const id of named) expect(wrong).toContain(id);
      if (answer.illegal.length === 0) expect(answer.moves).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 120_000);

test("once the smallest change is made nothing more moves", () => {
  fc.assert(
    fc.property(anyCase, ({ facts, change }) => {
      const answer = cascade(facts, change);
      if (answer.uncured.length > 0) return;
      expect(cascade(settled(changed(facts, change), answer), { kind: "none" })).toMatchObject({
        moves: [],
        illegal: [],
      });
    }),
    { numRuns: 150 },
  );
}, 120_000);
