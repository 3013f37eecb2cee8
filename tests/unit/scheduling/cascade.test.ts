import { expect, test } from "vitest";
import { type Cascade, type CascadeFacts, cascade } from "@/lib/scheduling";
import { cascadeFacts, courseOf, performed, place, visit } from "./cascades";
import { at, clinic, clinician, room } from "./clinic";

/** Thursdays, six weeks and more apart. */
const course = () => [
  visit(1, place("2026-12-10")),
  visit(2, place("2027-02-11")),
  visit(3, place("2027-04-15")),
  visit(4, place("2027-06-17")),
];

const moved = ({ moves }: Cascade) => moves.map(({ visitId, to }) => [visitId, to.day]);

test("a move that leaves everything legal moves nothing else", () => {
  const answer = cascade(cascadeFacts(course()), { kind: "move", visitId: "course 2", to: place("2027-02-25") });
  expect(answer).toEqual({ illegal: [], moves: [], uncured: [], possible: true, cost: 0 });
});

test("a session moved too near the next takes it along, to the first day the skin is ready, and says why", () => {
  const answer = cascade(cascadeFacts(course()), { kind: "move", visitId: "course 2", to: place("2027-03-18") });
  expect(answer.illegal).toMatchObject([
    { visitId: "course 3", reasons: [{ rule: "INTERVAL_TOO_SHORT" }], standing: false },
  ]);
  expect(moved(answer)).toEqual([["course 3", "2027-04-29"]]);
  expect(answer.moves[0]?.why).toBe(
    "Session 3 moves from Thu 15 Apr 2027 to Thu 29 Apr 2027: 1.5 mm on the face on Thu 18 Mar 2027 needs 42 days.",
  );
  expect(answer.moves[0]?.to).toMatchObject({
    startsAtMs: at("2027-04-29", "10:00"),
    clinicianId: "Vega",
    roomId: "1",
  });
  expect(answer).toMatchObject({ uncured: [], possible: true });
});

test("moves go on as far as they must, and no further", () => {
  const answer = cascade(cascadeFacts(course()), { kind: "move", visitId: "course 2", to: place("2027-04-29") });
  expect(moved(answer)).toEqual([
    ["course 3", "2027-06-10"],
    ["course 4", "2027-07-22"],
  ]);
  expect(answer.moves[1]?.why).toContain("1.5 mm on the face on Thu 10 Jun 2027 needs 42 days");
});

test("a session moved forward takes the one before it along, back to the last day that leaves it its rest", () => {
  const answer = cascade(cascadeFacts(course()), { kind: "move", visitId: "course 3", to: place("2027-03-11") });
  expect(moved(answer)).toEqual([["course 2", "2027-01-28"]]);
  expect(answer.moves[0]?.why).toBe(
    "Session 2 moves from Thu 11 Feb 2027 to Thu 28 Jan 2027: session 3 on Thu 11 Mar 2027 needs 42 days after it.",
  );
});

test("what is pinned, and what has arrived, never moves: it is left uncured with the days that would do", () => {
  for (const fixed of ["pinned", "arrived"] as const) {
    const visits = course().map((one) => (one.number === 3 ? { ...one, fixed } : one));
    const answer = cascade(cascadeFacts(visits), { kind: "move", visitId: "course 2", to: place("2027-03-18") });
    expect(answer).toMatchObject({ moves: [], possible: false });
    expect(answer.uncured).toMatchObject([
      { visitId: "course 2", standing: false },
      { visitId: "course 3", standing: false, window: { earliest: "2027-04-29", latest: "2027-05-06" } },
    ]);
    expect(answer.uncured[1]?.why).toBe(
      "Session 3 stays on Thu 15 Apr 2027: 1.5 mm on the face on Thu 18 Mar 2027 needs 42 days.",
    );
  }
});

test("a cancelled session lets the others be", () => {
  const answer = cascade(cascadeFacts(course()), { kind: "cancel", visitId: "course 2" });
  expect(answer).toEqual({ illegal: [], moves: [], uncured: [], possible: true, cost: 0 });
});

test("the same person at another hour of the day goes before another person, and that before another week but one", () => {
  const facts = (away: readonly [string, string]) => {
    const two = clinic({ clinicians: [clinician("Vega"), clinician("Ros")], rooms: [room("1"), room("2")] });
    const answer = cascade(cascadeFacts(course(), { courses: [courseOf(two)] }), {
      kind: "away",
      clinicianId: "Vega",
      startsAtMs: at(away[0] as never, "00:00"),
      endsAtMs: at(away[1] as never, "12:00"),
    });
    return answer.moves;
  };
  expect(facts(["2027-02-11", "2027-02-11"])).toMatchObject([
    { visitId: "course 2", to: { clinicianId: "Vega", day: "2027-02-11", startsAtMs: at("2027-02-11", "12:00") } },
  ]);
  expect(facts(["2027-02-08", "2027-02-12"])[0]?.to).toMatchObject({ clinicianId: "Vega", day: "2027-02-12" });
  const long = facts(["2027-01-20", "2027-03-10"])[0];
  expect(long?.to).toMatchObject({ clinicianId: "Ros", day: "2027-02-11", startsAtMs: at("2027-02-11", "10:00") });
  expect(long?.why).toMatch(/^Session 2 moves to Dr Ros, still on Thu 11 Feb 2027, 10:00: Dr Vega is away/);
});

test("a session done deeper than planned takes along what is now too early", () => {
  const visits = course().map((one) => (one.number === 2 ? { ...one, place: place("2027-01-21") } : one));
  const change = { kind: "performed", visitId: "course 1", performed: performed("2026-12-10", 200) } as const;
  const answer = cascade(cascadeFacts(visits), change);
  expect(answer.moves).toMatchObject([
    { visitId: "course 2", why: expect.stringContaining("2.0 mm on the face on Thu 10 Dec 2026 needs") },
  ]);
});

test("a session done late is history that the next one follows", () => {
  const change = { kind: "performed", visitId: "course 1", performed: performed("2027-01-20") } as const;
  const answer = cascade(cascadeFacts(course()), change);
  expect(answer.moves).toMatchObject([{ visitId: "course 2", to: { day: "2027-03-03" } }]);
});

test("what finds no time before the last bookable day stays uncured, with its window", () => {
  const facts = cascadeFacts(course(), { toDay: "2027-07-20" });
  const answer = cascade(facts, { kind: "move", visitId: "course 2", to: place("2027-04-29") });
  expect(moved(answer)).toEqual([["course 3", "2027-06-10"]]);
  expect(answer.possible).toBe(false);
  expect(answer.uncured[0]).toMatchObject({ visitId: "course 4", window: { earliest: "2027-07-22" } });
  expect(answer.uncured[0]?.why).toBe(
    "Session 4 finds no time: the rules allow it from Thu 22 Jul 2027, and visits are booked up to Tue 20 Jul 2027.",
  );
});

test("what was wrong before and cannot be cured does not stand in the way", () => {
  const visits = course().map((one) =>
    one.number === 4 ? { ...one, place: place("2027-05-20"), fixed: "pinned" as const } : one,
  );
  const facts = cascadeFacts(visits.map((one) => (one.number === 3 ? { ...one, fixed: "pinned" as const } : one)));
  const answer = cascade(facts, { kind: "move", visitId: "course 1", to: place("2026-12-11") });
  expect(answer).toMatchObject({ moves: [], possible: true });
  expect(answer.uncured.map(({ visitId, standing }) => [visitId, standing])).toEqual([
    ["course 3", true],
    ["course 4", true],
  ]);
});

test("another course on the same skin moves along; on other skin it does not", () => {
  const facts = (zones: readonly string[]): CascadeFacts => {
    const other = visit(1, place("2027-03-25", "12:00"), { courseId: "other", zones });
    return cascadeFacts([...course().slice(0, 2), other], {
      courses: [courseOf(), courseOf(clinic(), { id: "other" })],
    });
  };
  const change = { kind: "move", visitId: "course 2", to: place("2027-02-25") } as const;
  const answer = cascade(facts(["cheeks_chin"]), change);
  expect(answer.moves).toMatchObject([
    { visitId: "other 1", to: { day: "2027-04-08", startsAtMs: at("2027-04-08", "12:00") } },
  ]);
  expect(answer.moves[0]?.why).toMatch(/^Session 1 of the other course moves/);
  expect(cascade(facts(["hands"]), change).moves).toEqual([]);
});

test("somebody who no longer takes bookings leaves their visits to others", () => {
  const visits = course().map((one) =>
    one.number === 3 ? { ...one, place: place("2027-04-15", "10:00", { clinicianId: "Gone" }) } : one,
  );
  const answer = cascade(cascadeFacts(visits), { kind: "none" });
  expect(answer.moves).toMatchObject([{ visitId: "course 3", to: place("2027-04-15") }]);
});
