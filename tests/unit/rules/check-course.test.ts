import { describe, expect, it } from "vitest";
import { type CourseSession, checkCourse, defaultProtocol, type Performed } from "@/lib/rules";
import { onDay, performed } from "./facts";

const session = (number: number, days: number | undefined, given: Partial<CourseSession> = {}): CourseSession => ({
  number,
  length: 150,
  zones: ["body"],
  ...(days !== undefined && { date: onDay(days) }),
  ...given,
});

const check = (sessions: readonly CourseSession[], history: readonly Performed[] = [], acknowledged: string[] = []) =>
  checkCourse(defaultProtocol, { sessions, history, acknowledged, patient: {}, actor: { role: "clinician" } });

const brief = (found: ReturnType<typeof check>) => found.map(({ rule, field }) => `${rule} ${field}`);

describe("a course", () => {
  it("reports a gap once, on the later session, by the place it has in the input", () => {
    expect(brief(check([session(2, 41), session(1, 0)]))).toEqual([
      "INTERVAL_TOO_SHORT sessions.0.date",
      "COURSE_EARLY sessions.0.date",
    ]);
  });

  it("opens each message with the session's number", () => {
    expect(check([session(1, 0), session(2, 41)])[0]?.message).toBe(
      "Session 2: Too soon: 1.5 mm on the body on Mon 2 Mar 2026 needs 42 days; Sun 12 Apr 2026 is day 41. Earliest Mon 13 Apr 2026.",
    );
  });

  it("checks needle and zone of sessions without a day, each at its own field", () => {
    const found = check([
      session(1, undefined, { length: 37, zones: ["face"] }),
      session(2, undefined, { length: 300 }),
      session(3, undefined, { zones: ["face"] }),
      session(4, undefined, { setting: "home" }),
    ]);
    expect(brief(found)).toEqual([
      "NEEDLE_INCREMENT sessions.0.length",
      "NEEDLE_OUTSIDE_PROTOCOL sessions.1.length",
      "ZONE_TOO_DEEP sessions.1.length",
      "ZONE_TOO_DEEP sessions.2.length",
      "HOME_CLINIC_ONLY sessions.3.length",
    ]);
  });

  it("measures the first session against needling before the course, but not against its rhythm", () => {
    expect(brief(check([session(1, 41), session(2, undefined)], [performed(0, 150)]))).toEqual([
      "INTERVAL_TOO_SHORT sessions.0.date",
    ]);
    expect(check([session(1, 300), session(2, undefined)], [performed(0, 150)])).toEqual([]);
  });

  it("looks forward to needling already done, which cannot move", () => {
    const found = check([session(1, 0), session(2, 200)], [performed(30, 100)]);
    expect(brief(found)).toContain("INTERVAL_TOO_SHORT sessions.0.date");
    expect(found[0]).toMatchObject({ data: { neighbour: onDay(30), latest: onDay(-12) } });
  });

  it("opens the messages about needle and zone with the session's number too", () => {
    expect(
      check([session(1, undefined), session(2, undefined, { zones: ["neck"] })]).map(({ message }) => message),
    ).toEqual(["Session 2: 1.5 mm is too deep for the neck: the limit is 1.0 mm."]);
  });

  it("looks forward to a session of its own that is done, at the done one's number or beyond", () => {
    const found = check([session(1, 0), session(2, 20, { done: true })]);
    expect(found[0]).toMatchObject({
      rule: "INTERVAL_TOO_SHORT",
      field: "sessions.0.date",
      data: { neighbour: onDay(20), latest: onDay(-22) },
    });
  });

  it("keeps home rolls of the plan off skin that still heals", () => {
    const roll = session(2, 3, { length: 25, zones: ["face"], setting: "home" });
    expect(brief(check([session(1, 0, { length: 100, zones: ["face"] }), roll]))).toEqual([
      "HOME_TOO_SOON sessions.0.date",
      "HOME_TOO_SOON sessions.1.date",
    ]);
  });

  it("measures the rhythm from the session just before by number, whatever order they come in", () => {
    for (const sessions of [
      [session(3, 120), session(2, 60), session(1, 0)],
      [session(2, 60), session(1, 0), session(3, 120)],
    ]) {
      expect(check(sessions)).toEqual([]);
    }
  });

  it("takes a done session as fact: it governs, is judged no more, and may stand in the history too", () => {
    const done = session(1, 0, { length: 200, zones: ["face"], done: true });
    const found = check(
      [done, session(2, 55, { length: 100, zones: ["face"] })],
      [performed(0, 200, { zones: ["face"] })],
    );
    expect(brief(found)).toEqual(["INTERVAL_TOO_SHORT sessions.1.date", "COURSE_EARLY sessions.1.date"]);
    expect(found[0]).toMatchObject({ earliest: onDay(56) });
  });

  it("gives no verdict on the rhythm while the session before has no day", () => {
    expect(check([session(1, 0), session(2, undefined), session(3, 122)])).toEqual([]);
  });

  it("keeps the rhythm of each part of the skin by itself when sessions alternate", () => {
    const face = { length: 100, zones: ["face"] };
    const sessions = [session(1, 0), session(2, 3, face), session(3, 50), session(4, 64, face)];
    expect(brief(check(sessions))).toEqual(["COURSE_EARLY sessions.2.date"]);
  });

  it("lowers an acknowledged healing window to a note in every session", () => {
    const sessions = [0, 30, 60].map((days, index) => session(index + 1, days, { length: 75, zones: ["face"] }));
    const severities = check(sessions, [], ["HEALING_WINDOW_OPEN"])
      .filter(({ rule }) => rule === "HEALING_WINDOW_OPEN")
      .map(({ severity }) => severity);
    expect(severities).toEqual(["info", "info"]);
  });

  it("passes over cancelled and missed sessions of the history", () => {
    const history = [performed(1, 250, { outcome: "cancelled" }), performed(2, 250, { outcome: "no_show" })];
    expect(check([session(1, 3), session(2, 63)], history)).toEqual([]);
  });
});
