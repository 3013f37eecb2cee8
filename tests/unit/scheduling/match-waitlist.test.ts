import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, type Day, weekday } from "@/lib/kernel/day";
import { dayOf, minuteOfDay } from "@/lib/kernel/zoned";
import { type FreedTime, matchWaitlist, startJudge, type Waiting, type WaitlistWishes } from "@/lib/scheduling";
import { startOfDayMs, timeOf } from "@/lib/scheduling/local-day";
import { anyClinic, anyDay } from "./arbitraries";
import { at, busy, clinic, clinician, MONDAY, room } from "./clinic";

const noWishes: WaitlistWishes = {
  clinicianId: null,
  weekdays: [],
  notBefore: null,
  notAfter: null,
  fromDay: null,
  untilDay: null,
};

function waiting(id: string, change: Partial<Waiting> = {}): Waiting {
  const one = { facts: clinic(), verdict: "clear", latest: null, bookedAtMs: null, sinceMs: 0 } as const;
  return { id, ...one, wishes: noWishes, ...change };
}

/** Monday from 10:00 to 11:30 with Vega in room 1. */
const freed: FreedTime = {
  clinicianId: "Vega",
  roomId: "1",
  startsAtMs: at(MONDAY, "10:00"),
  endsAtMs: at(MONDAY, "11:30"),
};

const ids = (all: readonly Waiting[], time = freed) => matchWaitlist(time, all).map(({ id }) => id);
const clock = (one: Waiting) =>
  matchWaitlist(freed, [one]).map(({ start }) => {
    return timeOf(minuteOfDay(Temporal.Instant.fromEpochMilliseconds(start.startsAtMs), one.facts.zone));
  });

describe("who can have the freed time", () => {
  test("a visit that fits is offered the freed start itself", () => {
    expect(matchWaitlist(freed, [waiting("a")])).toMatchObject([
      { id: "a", start: { startsAtMs: at(MONDAY, "10:00"), clinicianId: "Vega", roomId: "1" }, missed: [] },
    ]);
  });

  test("nobody whose rules refuse the day", () => {
    expect(ids([waiting("a", { verdict: "refused" })])).toEqual([]);
  });

  test("nobody whose kind of visit this clinician does not do", () => {
    expect(ids([waiting("a", { facts: clinic({ clinicians: [clinician("Amo")] }) })])).toEqual([]);
    expect(ids([waiting("a", { facts: clinic({ rooms: [room("2")] }) })])).toEqual([]);
  });

  test("somebody with an appointment of their own is offered the start after it", () => {
    expect(clock(waiting("a", { facts: clinic({ patientBusy: [busy(MONDAY, "09:30", "10:20")] }) }))).toEqual([
      "10:30",
    ]);
  });

  test("nobody whose visit would run into the next one in the room", () => {
    expect(ids([waiting("a", { facts: clinic({ rooms: [room("1", [busy(MONDAY, "11:15", "12:30")])] }) })])).toEqual(
      [],
    );
  });

  test("nobody for whom the notice is too short", () => {
    expect(ids([waiting("a", { facts: clinic({ notBeforeMs: at("2026-11-24", "00:00") }) })])).toEqual([]);
  });

  test("somebody booked already is offered an earlier time only", () => {
    expect(ids([waiting("a", { bookedAtMs: at("2026-12-01", "10:00") })])).toEqual(["a"]);
    expect(ids([waiting("a", { bookedAtMs: at(MONDAY, "10:00") })])).toEqual([]);
    expect(ids([waiting("a", { bookedAtMs: at("2026-11-20", "10:00") })])).toEqual([]);
  });
});

describe("who is asked first", () => {
  test("no remark before a remark, then wishes, then the window that closes sooner, then the longer wait, then the id", () => {
    const late = { latest: "2027-03-01" };
    expect(
      ids([
        waiting("remarked", { verdict: "remarked", latest: "2026-11-24", sinceMs: 0 }),
        waiting("misses", { wishes: { ...noWishes, weekdays: [2] }, latest: "2026-11-24", sinceMs: 0 }),
        waiting("no window", { sinceMs: 0 }),
        waiting("c", { ...late, sinceMs: 2 }),
        waiting("b", { ...late, sinceMs: 2 }),
        waiting("longer", { ...late, sinceMs: 1 }),
        waiting("sooner", { latest: "2027-02-01", sinceMs: 9 }),
      ]),
    ).toEqual(["sooner", "longer", "b", "c", "no window", "misses", "remarked"]);
  });

  test("a start that meets their hours is offered before an earlier one that does not", () => {
    const wishes = { ...noWishes, notBefore: "10:40", notAfter: "11:00" };
    expect(clock(waiting("a", { wishes }))).toEqual(["10:45"]);
    expect(matchWaitlist(freed, [waiting("a", { wishes: { ...wishes, notBefore: "11:25" } })])).toMatchObject([
      { start: { startsAtMs: at(MONDAY, "10:00") }, missed: ["hours"] },
    ]);
  });

  test("each wish that is missed is named", () => {
    const wishes = { clinicianId: "Amo", weekdays: [2, 3], notBefore: null, notAfter: "09:00", fromDay: "2026-11-25" };
    const [match] = matchWaitlist(freed, [waiting("a", { wishes: { ...wishes, untilDay: null } })]);
    expect(match?.missed).toEqual(["clinician", "weekday", "hours", "days"]);
    const [until] = matchWaitlist(freed, [waiting("a", { wishes: { ...noWishes, untilDay: "2026-11-22" } })]);
    expect(until?.missed).toEqual(["days"]);
  });
});

const anyTime = fc.integer({ min: 0, max: 95 }).map((quarter) => timeOf(quarter * 15));

const anyWishes = ({ clinicians }: Waiting["facts"]): fc.Arbitrary<WaitlistWishes> =>
  fc.record({
    clinicianId: fc.option(fc.constantFrom(...clinicians.map(({ id }) => id), "nobody")),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
    notBefore: fc.option(anyTime),
    notAfter: fc.option(anyTime),
    fromDay: fc.option(anyDay),
    untilDay: fc.option(anyDay),
  });

/** One clinic on one day, a freed time in it, and some who wait, each with visits of their own. */
const anyQuestion = fc
  .tuple(anyClinic, anyDay, fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 15, max: 240 }), fc.boolean())
  .chain(([facts, day, minute, minutes, isKnown]) => {
    const startsAtMs = startOfDayMs(day, facts.zone) + minute * 60_000;
    const endsAtMs = startsAtMs + minutes * 60_000;
    const freedTime = fc
      .tuple(fc.constantFrom(...facts.clinicians), fc.constantFrom(...facts.rooms))
      .map(([{ id: clinicianId }, { id: roomId }]): FreedTime => {
        return { startsAtMs, endsAtMs, clinicianId: isKnown ? clinicianId : "nobody", roomId };
      });
    const one = fc.record({
      id: fc.uuid(),
      facts: anyClinic.map(({ patientBusy }) => ({ ...facts, patientBusy })),
      verdict: fc.constantFrom("clear" as const, "remarked" as const, "refused" as const),
      latest: fc.option(fc.integer({ min: -3, max: 3 }).map((days): Day => addDays(day, days))),
      bookedAtMs: fc.option(fc.integer({ min: -600, max: 600 }).map((away) => startsAtMs + away * 60_000)),
      sinceMs: fc.integer({ min: 0, max: 3 }),
      wishes: anyWishes(facts),
    });
    return fc.record({ freed: freedTime, day: fc.constant(day), waiting: fc.array(one, { maxLength: 6 }) });
  });

/** The wishes a start misses, counted another way: each wish by itself. */
function missesOf({ wishes: w, facts }: Waiting, startsAtMs: number, clinicianId: string): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(startsAtMs);
  const [on, time] = [dayOf(instant, facts.zone), timeOf(minuteOfDay(instant, facts.zone))];
  return [
    w.clinicianId === null || w.clinicianId === clinicianId,
    w.weekdays.length === 0 || w.weekdays.includes(weekday(on)),
    (w.notBefore === null || w.notBefore <= time) && (w.notAfter === null || time <= w.notAfter),
    (w.fromDay === null || w.fromDay <= on) && (w.untilDay === null || on <= w.untilDay),
  ].filter((isMet) => !isMet).length;
}

/** Every minute of the freed time, judged as a booking would be: the fewest misses, then the first. */
function byHand(time: FreedTime, day: Day, one: Waiting): { startsAtMs: number; misses: number } | null {
  const { facts, verdict, bookedAtMs } = one;
  const isKnown = facts.clinicians.some(({ id }) => id === time.clinicianId);
  if (verdict === "refused" || !isKnown) return null;
  const judge = startJudge(facts);
  const starts: { startsAtMs: number; misses: number }[] = [];
  for (let ms = time.startsAtMs; ms < time.endsAtMs; ms += 60_000) {
    const { clinicianId, roomId } = time;
    if (bookedAtMs !== null && ms >= bookedAtMs) break;
    if (dayOf(Temporal.Instant.fromEpochMilliseconds(ms), facts.zone) !== day) break;
    const devices = facts.devices?.map(({ id }) => id) ?? [null];
    const place = { startsAtMs: ms, clinicianId, roomId };
    if (devices.every((deviceId) => judge({ ...place, deviceId }).length > 0)) continue;
    starts.push({ startsAtMs: ms, misses: missesOf(one, ms, clinicianId) });
  }
  return starts.sort((a, b) => a.misses - b.misses || a.startsAtMs - b.startsAtMs)[0] ?? null;
}

test("exactly those who can have it are found, each with the start that a search of every minute finds", () => {
  fc.assert(
    fc.property(anyQuestion, ({ freed: time, day, waiting: all }) => {
      const found = new Map(matchWaitlist(time, all).map((match) => [match.id, match]));
      for (const one of all) {
        const match = found.get(one.id);
        const answer = match && { startsAtMs: match.start.startsAtMs, misses: match.missed.length };
        expect(answer ?? null).toEqual(byHand(time, day, one));
        if (match) expect(startJudge(one.facts)(match.start)).toEqual([]);
      }
      expect(found.size).toBeLessThanOrEqual(all.length);
    }),
    { numRuns: 200 },
  );
});

test("the order is total: whatever order they are asked in, the answer is the same", () => {
  fc.assert(
    fc.property(
      anyQuestion.chain((question) =>
        fc.tuple(
          fc.constant(question),
          fc.shuffledSubarray([...question.waiting], { minLength: question.waiting.length }),
        ),
      ),
      ([{ freed: time, waiting: all }, shuffled]) => {
        expect(matchWaitlist(time, shuffled)).toEqual(matchWaitlist(time, all));
      },
    ),
    { numRuns: 100 },
  );
});
