import { describe, expect, test } from "vitest";
import { closingDays, deriveFollowUps, leadDays } from "@/lib/follow-ups/derive-follow-ups";
import { addDays } from "@/lib/kernel/day";
import type { Answer } from "@/lib/rules";
import { courseOf, type Standing, zone } from "./courses";

type Given = {
  readonly missed?: Readonly<Record<string, string>>;
  readonly stranded?: Readonly<Record<string, string>>;
  readonly ended?: boolean;
};

function on(today: string, standings: readonly Standing[], { missed = {}, stranded = {}, ended = false }: Given = {}) {
  const course = courseOf(standings, ended ? { endedAt: "2027-02-01T09:00:00.000Z" } : {});
  const beside = { today, zone, missed: new Map(Object.entries(missed)), stranded: new Map(Object.entries(stranded)) };
  return deriveFollowUps(course, beside).map(({ kind, session, since, deadline, window, reason, finding }) => {
    return { kind, number: session.number, since, deadline, window, reason, rule: finding?.rule ?? null };
  });
}

/** 0.5 mm on 11 January: on schedule from 8 March (day 56) to 22 March (day 70), ideally on 11 March (two months). */
const oneDone: readonly Standing[] = [{ done: "2027-01-11" }, {}, {}];
const window = { earliest: "2027-03-08", ideal: "2027-03-11", latest: "2027-03-22" };

describe("the next session, not booked", () => {
  const opens = addDays(window.earliest, -leadDays);
  const closes = addDays(window.latest, -closingDays);

  test("is due from the lead before its on-schedule days on, with the rules' reason and numbers", () => {
    expect(on(addDays(opens, -1), oneDone)).toEqual([]);
    const [row] = on(opens, oneDone);
    expect(row).toMatchObject({ kind: "due", number: 2, since: opens, window, deadline: window.latest, rule: null });
    expect(row?.reason).toMatch(
      /^Earliest Mon 1 Feb 2027: 0\.5 mm on the cheeks.* on Mon 11 Jan 2027 needs 21 days\.$/,
    );
  });

  test("closes a week before its last day, is overdue after it, and has lapsed once the rules say so", () => {
    expect(on(addDays(closes, -1), oneDone)).toMatchObject([{ kind: "due" }]);
    expect(on(closes, oneDone)).toMatchObject([{ kind: "closing", since: closes, window }]);
    expect(on(window.latest, oneDone)).toMatchObject([{ kind: "closing" }]);
    const [overdue] = on(addDays(window.latest, 1), oneDone);
    expect(overdue).toMatchObject({ kind: "overdue", since: "2027-03-23", window, rule: "COURSE_LATE" });
    expect(overdue?.reason).toContain("is day 71 after 0.5 mm");
    // 183 days after 11 January is 13 July.
    expect(on("2027-07-13", oneDone)).toMatchObject([{ kind: "overdue" }]);
    expect(on("2027-07-14", oneDone)).toMatchObject([{ kind: "lapsed", since: "2027-07-14", rule: "COURSE_LAPSED" }]);
  });

  test("a window does not move with the clock: months later it is the same", () => {
    expect(on("2027-12-24", oneDone)[0]?.window).toEqual(window);
  });

  test("only the next session makes a row, and a booking takes it away", () => {
    expect(on("2027-03-11", oneDone).map(({ number }) => number)).toEqual([2]);
    expect(on("2027-03-11", [{ done: "2027-01-11" }, { booked: "2027-03-12" }, {}])).toEqual([]);
  });

  test("the session after a booked one is due by the booking's day", () => {
    const booked: readonly Standing[] = [{ done: "2027-01-11" }, { booked: "2027-03-12" }, {}];
    // 12 March + 56 days = 7 May.
    expect(on(addDays("2027-05-07", -leadDays - 1), booked).filter(({ kind }) => kind !== "unrecorded")).toEqual([]);
    expect(on(addDays("2027-05-07", -leadDays), booked)).toMatchObject([
      { kind: "unrecorded" },
      { number: 3, kind: "due" },
    ]);
  });

  test("what was done governs the reason, not what was planned", () => {
    const [row] = on("2027-03-11", [{ done: "2027-01-11", length: 250 }, {}]);
    expect(row?.reason).toMatch(/^Earliest .*: 2\.5 mm on the cheeks.* on Mon 11 Jan 2027 needs \d+ days\.$/);
    expect(row?.reason).not.toContain("needs 21 days");
  });

  test("a first session is due from the day the course was made, and overdue after its days", () => {
    expect(on("2027-01-04", [{}, {}])).toMatchObject([{ kind: "due", number: 1, since: "2027-01-04" }]);
    const latest = on("2027-01-04", [{}, {}])[0]?.window?.latest ?? "";
    expect(on(addDays(latest, 1), [{}, {}])).toMatchObject([{ kind: "overdue", number: 1, since: addDays(latest, 1) }]);
  });
});

describe("a patient who did not come", () => {
  test("is to be rebooked at once, however far its days are, and no longer once it is booked again", () => {
    const missed = { s2: "2027-02-03" };
    expect(on("2027-02-04", oneDone, { missed })).toMatchObject([{ kind: "no_show", number: 2, since: "2027-02-03" }]);
    expect(on("2027-02-04", [{ done: "2027-01-11" }, { booked: "2027-03-12" }, {}], { missed })).toEqual([]);
  });

  test("overdue and lapsed outrank it", () => {
    const missed = { s2: "2027-03-10" };
    expect(on("2027-03-23", oneDone, { missed })).toMatchObject([{ kind: "overdue" }]);
    expect(on("2027-07-14", oneDone, { missed })).toMatchObject([{ kind: "lapsed" }]);
  });
});

describe("a booking", () => {
  test("made too early by what was done is illegal, says which session governs, and since when", () => {
    // 2.5 mm on 11 January rests far longer than the 42 days until 22 February.
    const deeper: readonly Standing[] = [{ done: "2027-01-11", length: 250 }, { booked: "2027-02-01" }, {}];
    const [row] = on("2027-01-12", deeper);
    expect(row).toMatchObject({
      kind: "illegal",
      number: 2,
      since: "2027-01-11",
      deadline: "2027-02-01",
      window: null,
    });
    expect(row?.rule).toBe("INTERVAL_TOO_SHORT");
    expect(row?.reason).toContain("2.5 mm");
  });

  test("made impossible by the rosters is stranded with their words; the rules weigh more, a day gone by too", () => {
    const booked: readonly Standing[] = [{ done: "2027-01-11" }, { booked: "2027-03-12" }, {}];
    const stranded = { s2: "Room 1 is out of use." };
    expect(on("2027-01-12", booked, { stranded })).toMatchObject([
      { kind: "stranded", number: 2, since: null, deadline: "2027-03-12", reason: "Room 1 is out of use.", rule: null },
    ]);
    const deeper: readonly Standing[] = [{ done: "2027-01-11", length: 250 }, { booked: "2027-02-01" }, {}];
    expect(on("2027-01-12", deeper, { stranded })).toMatchObject([{ kind: "illegal" }]);
    expect(on("2027-03-13", booked, { stranded })).toMatchObject([{ kind: "unrecorded" }]);
    expect(on("2027-01-12", booked, { stranded: { s3: "Room 1 is out of use." } })).toEqual([]);
  });

  test("that is well makes no row, on its day neither", () => {
    const well: readonly Standing[] = [{ done: "2027-01-11" }, { booked: "2027-03-12" }];
    expect(on("2027-01-12", well)).toEqual([]);
    expect(on("2027-03-12", well)).toEqual([]);
  });

  test("whose day went by with nothing recorded is asked about", () => {
    const past: readonly Standing[] = [{ done: "2027-01-11" }, { booked: "2027-03-12" }];
    expect(on("2027-03-13", past)).toMatchObject([{ kind: "unrecorded", number: 2, since: "2027-03-13", rule: null }]);
  });
});

test("a course that has ended, or is done, needs nobody", () => {
  expect(on("2027-12-24", oneDone, { ended: true })).toEqual([]);
  expect(on("2027-12-24", [{ done: "2027-01-11" }, { done: "2027-03-12" }])).toEqual([]);
});

describe("what the patient answered about their health", () => {
  const answered = (answer: Answer, today: string) => {
    const course = courseOf(oneDone);
    const patient = { ...course.patient, answers: [answer] };
    return deriveFollowUps({ ...course, patient }, { today, zone, missed: new Map(), stranded: new Map() });
  };

  test("moves the window of a session that is due, and the desk is not told what it was", () => {
    // Ended on 15 February; the protocol waits on for months.
    const answer: Answer = { question: "isotretinoin", answer: "yes", until: "2027-02-15" };
    expect(answered(answer, "2027-03-11")).toEqual([]);
    const [row] = answered(answer, "2027-09-01");
    expect(row?.kind).toBe("lapsed");
    expect((row?.window?.earliest ?? "") > "2027-08-01").toBe(true);
    expect(`${row?.reason} ${row?.finding?.message}`).not.toMatch(/isotretinoin/i);
  });

  test("stands on the row where no waiting ends it, without its reason", () => {
    const [row] = answered({ question: "pregnancy", answer: "yes" }, "2027-03-11");
    expect(row).toMatchObject({ kind: "due", finding: { severity: "block" } });
    expect(row?.reason).toBe(row?.finding?.message);
    expect(row?.reason).not.toMatch(/pregnan/i);
  });
});
