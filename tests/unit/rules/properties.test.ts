import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/day";
import { checkCourse, defaultProtocol, earliestNext, minimumDays, window } from "@/lib/rules";
import { judge, planned } from "./facts";
import { anyBookings, anyHistory, anyPerformed, anySession, anyZone, shuffledWith } from "./facts.arbitrary";

const DATED = /^(INTERVAL|HEALING|COURSE_(EARLY|LATE|LAPSED)|HOME_TOO_SOON)/;

const earliest = (...given: Parameters<typeof earliestNext> extends [unknown, ...infer Rest] ? Rest : never) =>
  earliestNext(defaultProtocol, ...given).date ?? "0001-01-01";

describe("for any history", () => {
  it("one more session never brings the earliest day forward", () => {
    fc.assert(
      fc.property(anyHistory, anyPerformed, anyZone, (history, extra, zone) => {
        expect(earliest([...history, extra], [zone]) >= earliest(history, [zone])).toBe(true);
      }),
    );
  });

  it("a deeper needle never shortens the rest", () => {
    fc.assert(
      fc.property(anyHistory, anyPerformed, fc.integer({ min: 0, max: 50 }), anyZone, (history, one, more, zone) => {
        const deeper = { ...one, length: Math.min(250, one.length + more * 5) };
        expect(earliest([...history, deeper], [zone]) >= earliest([...history, one], [zone])).toBe(true);
        const days = minimumDays(defaultProtocol, one.length) ?? 0;
        expect(minimumDays(defaultProtocol, deeper.length)).toBeGreaterThanOrEqual(days);
      }),
    );
  });

  it("the order in which facts are given never shows", () => {
    fc.assert(
      fc.property(anyHistory, anyBookings, anySession, fc.nat(1e6), (history, upcoming, session, seed) => {
        const shuffled = judge(session, {
          history: shuffledWith(history, seed),
          upcoming: shuffledWith(upcoming, seed),
        });
        expect(shuffled).toEqual(judge(session, { history, upcoming }));
        expect(window(defaultProtocol, shuffledWith(history, seed), session.zones, session.length)).toEqual(
          window(defaultProtocol, history, session.zones, session.length),
        );
      }),
    );
  });

  it("shifting every date shifts every answer by as much", () => {
    fc.assert(
      fc.property(
        anyHistory,
        anyBookings,
        anySession,
        fc.integer({ min: -800, max: 800 }),
        (history, upcoming, one, by) => {
          const shift = <T extends { readonly date: string }>(event: T): T => ({
            ...event,
            date: addDays(event.date, by),
          });
          const moved = judge(shift(one), { history: history.map(shift), upcoming: upcoming.map(shift) });
          const still = judge(one, { history, upcoming });
          expect(moved.map(({ rule, severity }) => [rule, severity])).toEqual(
            still.map(({ rule, severity }) => [rule, severity]),
          );
          expect(moved.map((finding) => finding.earliest)).toEqual(
            still.map((finding) => finding.earliest && addDays(finding.earliest, by)),
          );
        },
      ),
    );
  });

  it("one more zone never takes a finding away; a late course may only turn into a lapsed one", () => {
    fc.assert(
      fc.property(anyHistory, anyBookings, anySession, anyZone, (history, upcoming, session, zone) => {
        const kinds = (zones: readonly string[]) =>
          judge({ ...session, zones }, { history, upcoming }).map(({ rule, severity }) => `${severity} ${rule}`);
        const wider = new Set(kinds([...session.zones, zone]));
        if (wider.has("warn COURSE_LAPSED")) wider.add("info COURSE_LATE");
        for (const kind of kinds(session.zones)) expect(wider).toContain(kind);
      }),
    );
  });

  it("the day a clinic session is told to wait for is free of the rest it asked for", () => {
    fc.assert(
      fc.property(anyHistory, anySession, (history, session) => {
        const { date } = earliestNext(defaultProtocol, history, session.zones);
        if (date === null) return;
        const onIt = judge({ ...session, setting: "clinic", date }, { history });
        expect(onIt.filter(({ rule }) => rule === "INTERVAL_TOO_SHORT")).toEqual([]);
        const dayBefore = judge({ ...session, setting: "clinic", date: addDays(date, -1) }, { history });
        expect(dayBefore.some(({ rule }) => rule === "INTERVAL_TOO_SHORT")).toBe(true);
      }),
    );
  });

  it("a window runs from earliest over ideal to latest", () => {
    fc.assert(
      fc.property(anyHistory, anySession, (history, { zones, length }) => {
        const { earliest, ideal, latest } = window(defaultProtocol, history, zones, length);
        expect([ideal === null, latest === null]).toEqual([earliest === null, earliest === null]);
        const inOrder = [earliest, ideal, latest].filter((day) => day !== null);
        expect(inOrder).toEqual([...inOrder].sort());
      }),
    );
  });
});

describe("with no history and no bookings", () => {
  it("a session is judged by its needle, zones and setting alone", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        expect(judge(session).filter(({ rule }) => DATED.test(rule))).toEqual([]);
      }),
    );
  });

  it("a course without days is judged by its count, needles and zones alone", () => {
    fc.assert(
      fc.property(fc.array(anySession, { maxLength: 7 }), (planned) => {
        const sessions = planned.map(({ length, zones }, index) => ({ number: index + 1, length, zones }));
        const found = checkCourse(defaultProtocol, {
          sessions,
          history: [],
          patient: {},
          actor: { role: "clinician" },
        });
        expect(found.filter(({ rule }) => DATED.test(rule))).toEqual([]);
      }),
    );
  });
});

describe("a gap between two sessions", () => {
  it("is judged the same whichever of the two is being booked", () => {
    fc.assert(
      fc.property(anySession, anySession, (a, b) => {
        fc.pre(a.date !== b.date);
        const blocks = (session: typeof a, other: typeof a) =>
          judge(planned(0, session.length, session), { upcoming: [other] })
            .filter(({ rule }) => DATED.test(rule) && !/LATE|LAPSED/.test(rule))
            .map(({ rule, severity }) => `${severity} ${rule}`)
            .sort();
        expect(blocks(a, b)).toEqual(blocks(b, a));
      }),
    );
  });
});
