import { describe, expect, it } from "vitest";
import { checkCourse, courseTimeline, defaultProtocol } from "@/lib/rules";
import { onDay, performed, START } from "./facts";

const course = (...dates: readonly (string | undefined)[]) =>
  dates.map((date, index) => ({ number: index + 1, length: 150, ...(date !== undefined && { date }) }));
const timeline = (sessions: ReturnType<typeof course>, history: Parameters<typeof performed>[] = [], from = START) =>
  courseTimeline(defaultProtocol, {
    sessions,
    history: history.map((given) => performed(...given)),
    zones: ["body"],
    from,
  });

describe("the timeline of a course", () => {
  it("places sessions without a day on their ideal days, two calendar months apart", () => {
    expect(
      timeline(course(undefined, undefined, undefined), [], "2025-12-31").map(({ earliest, ideal, latest }) => [
        earliest,
        ideal,
        latest,
      ]),
    ).toEqual([
      ["2025-12-31", "2025-12-31", "2026-03-11"],
      ["2026-02-11", "2026-02-28", "2026-03-11"],
      ["2026-04-11", "2026-04-28", "2026-05-09"],
    ]);
  });

  it("says in plain English why a session cannot be earlier", () => {
    const sessions = course("2026-01-31", undefined).map((session) => ({ ...session, zones: ["face"] }));
    expect(timeline(sessions, [], "2026-01-31")).toMatchObject([
      { why: "Earliest Sat 31 Jan 2026: no earlier session on this skin asks for a rest.", governedBy: null },
      {
        earliest: "2026-03-14",
        why: "Earliest Sat 14 Mar 2026: 1.5 mm on the face on Sat 31 Jan 2026 needs 42 days.",
        governedBy: { date: "2026-01-31", length: 150 },
      },
    ]);
  });

  it("counts from the day a session is booked or done, not from its ideal day", () => {
    const [, , third] = timeline(course(START, onDay(70), undefined));
    expect(third).toMatchObject({ earliest: onDay(112), governedBy: { date: onDay(70) } });
  });

  it("follows what was done, not what was planned", () => {
    const [, second] = timeline(course(START, undefined), [[0, 250]]);
    expect(second).toMatchObject({ earliest: onDay(56), governedBy: { length: 250 } });
  });

  it("does not hold a done session against itself when it stands in the history too", () => {
    const [first, second] = timeline(
      course(START, onDay(60)),
      [
        [0, 150],
        [60, 150],
      ],
      onDay(90),
    );
    expect(first).toMatchObject({ governedBy: null, earliest: START });
    expect(second).toMatchObject({ earliest: onDay(42), governedBy: { date: START } });
  });

  it("never proposes a day before the first that can be booked, and says since when the skin is ready", () => {
    const [, second] = timeline(course(START, undefined), [], onDay(100));
    expect(second).toMatchObject({
      earliest: onDay(100),
      ideal: onDay(100),
      latest: onDay(100),
      why: "Earliest Wed 10 Jun 2026: the skin is ready from Mon 13 Apr 2026; 1.5 mm on the body on Mon 2 Mar 2026 needs 42 days.",
    });
  });

  it("does not send a session booked on the first day that can be booked back to the day its skin was ready", () => {
    expect(timeline(course(START, onDay(60)), [], onDay(60))[1]).toMatchObject({
      earliest: onDay(60),
      why: "Earliest Fri 1 May 2026: the skin is ready from Mon 13 Apr 2026; 1.5 mm on the body on Mon 2 Mar 2026 needs 42 days.",
    });
  });

  it("starts a session that is booked ahead no earlier than the first day that can be booked, nor than the skin", () => {
    const [first, second] = timeline(course(onDay(10), onDay(80)));
    expect(first).toMatchObject({ earliest: START, ideal: onDay(10), governedBy: null });
    expect(second).toMatchObject({ earliest: onDay(52) });
    expect(timeline(course(onDay(10), onDay(80)), [], onDay(5))[0]).toMatchObject({ earliest: onDay(5) });
  });

  it("leaves a first session that is done on its own day", () => {
    expect(timeline(course(START), [], onDay(50))[0]).toMatchObject({ earliest: START, ideal: START });
  });

  it("passes over what did not take place", () => {
    const history = performed(-10, 250, { outcome: "cancelled" });
    const given = { sessions: course(undefined), history: [history], zones: ["body"], from: START };
    expect(courseTimeline(defaultProtocol, given)[0]).toMatchObject({ earliest: START, governedBy: null });
  });

  it("leaves an earlier course's rest to govern the first session", () => {
    const [first] = timeline(course(undefined), [[-10, 150]]);
    expect(first).toMatchObject({ earliest: onDay(32), governedBy: { date: onDay(-10) } });
  });

  it("answers in the order of the session numbers, whatever order they come in", () => {
    const sessions = course(START, onDay(60), undefined);
    expect(timeline([...sessions].reverse())).toEqual(timeline(sessions));
  });

  it("proposes ideal days that the course rules find nothing to say about", () => {
    const windows = timeline(course(undefined, undefined, undefined, undefined, undefined));
    const sessions = windows.map(({ number, length, ideal }) => ({ number, length, zones: ["body"], date: ideal }));
    const found = checkCourse(defaultProtocol, { sessions, history: [], patient: {}, actor: { role: "clinician" } });
    expect(found).toEqual([]);
  });
});
