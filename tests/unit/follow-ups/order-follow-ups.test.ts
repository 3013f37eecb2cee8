import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveFollowUps, type FollowUp } from "@/lib/follow-ups/derive-follow-ups";
import { followUpKinds } from "@/lib/follow-ups/follow-up.schema";
import { compareFollowUps, isMoreUrgent } from "@/lib/follow-ups/order-follow-ups";
import { hides } from "@/lib/follow-ups/read-notes";
import { addDays } from "@/lib/kernel/day";
import { courseOf, type Standing, zone } from "./courses";

const START = "2027-01-04";
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(START, days));

/** Courses as they come: some sessions done, then some booked, the rest due, on any days in order, no needle deeper than the zone allows. */
const standings = fc
  .record({
    gaps: fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 2, maxLength: 5 }),
    lengths: fc.array(fc.constantFrom(20, 25, 50, 75), { minLength: 5, maxLength: 5 }),
    done: fc.integer({ min: 0, max: 5 }),
    booked: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ gaps, lengths, done, booked }) => {
    let at = START;
    return gaps.map((gap, index): Standing => {
      at = addDays(at, gap);
      const length = lengths[index] ?? 50;
      if (index < done) return { done: at, length };
      return index < done + booked ? { booked: at, length } : { length };
    });
  });

const derive = (of: readonly Standing[], today: string): FollowUp[] =>
  deriveFollowUps(courseOf(of), { today, zone, missed: new Map(), stranded: new Map() });

describe("whatever a course looks like", () => {
  test("a session has one matter at most, a done one none, and of the sessions not booked only the next one", () => {
    fc.assert(
      fc.property(standings, day, (of, today) => {
        const found = derive(of, today);
        const ids = found.map(({ session }) => session.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(found.filter(({ session }) => session.state === "done")).toEqual([]);
        expect(found.filter(({ session }) => session.state === "due").length).toBeLessThanOrEqual(1);
        for (const { window, session } of found) {
          expect(window === null).toBe(session.state === "booked");
          if (window) expect(window.earliest <= window.ideal && window.ideal <= window.latest).toBe(true);
        }
      }),
    );
  });

  test("the same facts give the same rows", () => {
    fc.assert(
      fc.property(standings, day, (of, today) => {
        expect(derive(of, today)).toEqual(derive(of, today));
      }),
    );
  });

  test("waiting never makes the matter of a session that is not booked less urgent, nor takes it away", () => {
    fc.assert(
      fc.property(standings, day, fc.integer({ min: 1, max: 200 }), (of, today, later) => {
        const due = (at: string) => derive(of, at).find(({ session }) => session.state === "due");
        const [now, then] = [due(today), due(addDays(today, later))];
        if (now === undefined) return;
        expect(then).toBeDefined();
        if (then) expect(isMoreUrgent(now.kind, then.kind)).toBe(false);
      }),
    );
  });

  test("booking the next session inside its window takes its matter away", () => {
    fc.assert(
      fc.property(standings, day, (of, today) => {
        const due = derive(of, today).find(({ session }) => session.state === "due");
        if (!due?.window || due.window.ideal < today) return;
        const booked = of.map((one, index) =>
          index + 1 === due.session.number ? { ...one, booked: due.window?.ideal ?? "" } : one,
        );
        expect(derive(booked, today).filter(({ session }) => session.id === due.session.id)).toEqual([]);
      }),
    );
  });
});

test("the order is total: any shuffle of the same matters sorts the same, the most urgent kind first", () => {
  const matters = fc
    .array(fc.tuple(standings, day), { minLength: 1, maxLength: 8 })
    .map((all) =>
      all.flatMap(([of, today], index) =>
        derive(of, today).map((one) => ({ ...one, session: { ...one.session, id: `${one.session.id}-${index}` } })),
      ),
    );
  fc.assert(
    fc.property(matters, fc.infiniteStream(fc.nat()), (found, keys) => {
      const shuffled = found
        .map((one) => ({ one, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const sorted = shuffled.sort(compareFollowUps);
      expect(sorted).toEqual([...found].sort(compareFollowUps));
      const ranks = sorted.map(({ kind }) => followUpKinds.indexOf(kind));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }),
  );
});

describe("a snooze", () => {
  const snooze = {
    planSessionId: "s",
    about: "due",
    until: "2027-03-15",
    reason: "on holiday",
    byName: "Dora",
  } as const;

  test("hides its matter until its day", () => {
    expect(hides(snooze, { kind: "due" }, "2027-03-14")).toBe(true);
    expect(hides(snooze, { kind: "due" }, "2027-03-15")).toBe(false);
  });

  test("ends early when the matter becomes more urgent, not when it becomes less so", () => {
    expect(hides(snooze, { kind: "closing" }, "2027-03-14")).toBe(false);
    expect(hides(snooze, { kind: "illegal" }, "2027-03-14")).toBe(false);
    expect(hides({ ...snooze, about: "overdue" }, { kind: "due" }, "2027-03-14")).toBe(true);
  });
});
