import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/day";
import { type CourseSession, checkCourse, courseTimeline, defaultProtocol, type Performed } from "@/lib/rules";
import { START } from "./facts";
import { anyHistory, anyPerformed, anySession, anyZone, shuffledWith } from "./facts.arbitrary";

const anyCourse: fc.Arbitrary<CourseSession[]> = fc
  .array(fc.record({ session: anySession, done: fc.boolean() }), { maxLength: 5 })
  .map((rows) => rows.map(({ session, done }, index) => ({ ...session, done, number: index + 1 })));

const check = (sessions: readonly CourseSession[], history: readonly Performed[] = []) =>
  checkCourse(defaultProtocol, { sessions, history, patient: {}, actor: { role: "clinician" } });

const timeline = (sessions: readonly CourseSession[], history: readonly Performed[], from = START) =>
  courseTimeline(defaultProtocol, { sessions, history, zones: ["body"], from });

describe("for any plan", () => {
  it("the order in which its sessions and the history are given never shows, but in the place a field names", () => {
    fc.assert(
      fc.property(anyCourse, anyHistory, fc.nat(1e6), (sessions, history, seed) => {
        const said = (found: ReturnType<typeof check>) =>
          found.map(({ field, ...rest }) => JSON.stringify({ ...rest, field: field?.replace(/\d+/, "n") })).sort();
        const shuffled = shuffledWith(sessions, seed);
        expect(said(check(shuffled, shuffledWith(history, seed)))).toEqual(said(check(sessions, history)));
        expect(timeline(shuffled, shuffledWith(history, seed)).map(({ governedBy, ...rest }) => rest)).toEqual(
          timeline(sessions, history).map(({ governedBy, ...rest }) => rest),
        );
      }),
    );
  });

  it("shifting every date shifts every answer by as much", () => {
    fc.assert(
      fc.property(anyCourse, anyHistory, fc.integer({ min: -800, max: 800 }), (sessions, history, by) => {
        const shift = <T extends { readonly date?: string }>(one: T): T =>
          one.date === undefined ? one : { ...one, date: addDays(one.date, by) };
        const moved = check(sessions.map(shift), history.map(shift));
        const still = check(sessions, history);
        expect(moved.map(({ rule, severity, field }) => [rule, severity, field])).toEqual(
          still.map(({ rule, severity, field }) => [rule, severity, field]),
        );
        expect(moved.map(({ earliest }) => earliest)).toEqual(
          still.map(({ earliest }) => earliest && addDays(earliest, by)),
        );
        expect(
          timeline(sessions.map(shift), history.map(shift), addDays(START, by)).map(({ earliest }) => earliest),
        ).toEqual(timeline(sessions, history).map(({ earliest }) => addDays(earliest, by)));
      }),
    );
  });

  it("one more session in the history never brings the next session's earliest day forward", () => {
    fc.assert(
      fc.property(anyHistory, anyPerformed, (history, extra) => {
        const next = [{ number: 1, length: 150, zones: ["body"] }];
        const day = (done: readonly Performed[]) => timeline(next, done)[0]?.earliest ?? "";
        expect(day([...history, extra]) >= day(history)).toBe(true);
      }),
    );
  });

  it("one more zone on a session never takes away a finding about its needle, its zones or its rest", () => {
    fc.assert(
      fc.property(anyCourse, anyHistory, fc.nat(4), anyZone, (sessions, history, at, zone) => {
        const kinds = (plan: readonly CourseSession[]) =>
          check(plan, history)
            .filter(({ rule }) => !/COURSE_(EARLY|LATE|LAPSED)/.test(rule))
            .map(({ rule, severity, field }) => `${severity} ${rule} ${field}`);
        const wider = sessions.map((one, index) => (index === at ? { ...one, zones: [...one.zones, zone] } : one));
        for (const kind of kinds(sessions)) expect(kinds(wider)).toContain(kind);
      }),
    );
  });
});
