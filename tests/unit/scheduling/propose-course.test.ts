import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, weekday } from "@/lib/kernel/day";
import { minuteOfDay } from "@/lib/kernel/zoned";
import { type CourseProposal, type Placement, proposeCourse } from "@/lib/scheduling";
import { at, busy, clinic, clinician, hours, MONDAY, room } from "./clinic";
import { course, done, ZONES } from "./courses";

/** The proposal of a kind. Refuses a kind that was not proposed. */
function the(kind: string, proposals: readonly CourseProposal[]): CourseProposal {
  const found = proposals.find((proposal) => proposal.kind === kind);
  if (found === undefined) throw new RangeError(`No ${kind} proposal among ${proposals.map((p) => p.kind)}`);
  return found;
}

const clock = ({ startsAtMs }: Placement, zone: string) =>
  minuteOfDay(Temporal.Instant.fromEpochMilliseconds(startsAtMs), zone);
const days = ({ placements }: CourseProposal) => placements.map(({ day }) => day);

describe("in an empty clinic", () => {
  const proposals = proposeCourse(clinic(), course());

  test("three proposals differ in what they are best at, and say so", () => {
    expect(proposals.map(({ kind, explanation }) => [kind, explanation])).toEqual([
      [
        "ideal",
        "On Monday, Thursday and Tuesday at 09:00 with Dr Vega, 0.5 days later than ideal on average, leaving no unusable gap.",
      ],
      ["steady", "All Mondays at 09:00 with Dr Vega, 1.8 days from ideal on average, leaving no unusable gap."],
      [
        "soonest",
        "As soon as allowed: all Mondays at 09:00 with Dr Vega, 3.3 days earlier than ideal on average, leaving no unusable gap.",
      ],
    ]);
  });

  test("the first proposal costs least by the common measure", () => {
    expect(proposals.map(({ cost }) => cost)).toEqual([...proposals.map(({ cost }) => cost)].sort((a, b) => a - b));
  });

  test("the soonest course has 56 days between sessions", () => {
    const placed = days(the("soonest", proposals));
    expect(placed.slice(1).map((day, index) => daysBetween(placed[index] ?? day, day))).toEqual([56, 56, 56]);
  });

  test("as many proposals as asked for are given", () => {
    expect(proposeCourse(clinic(), course(), { k: 1 }).map(({ kind }) => kind)).toEqual(["ideal"]);
  });
});

describe("more proposals", () => {
  const six = proposeCourse(clinic(), course(), { k: 6 });

  test("after the three kinds the next best of each kind follow, and say so", () => {
    expect(six.map(({ kind, rank }) => `${kind} ${rank}`)).toEqual([
      ...["ideal 1", "steady 1", "soonest 1"],
      ...["ideal 2", "steady 2", "soonest 2"],
    ]);
    expect(six.map(({ explanation }) => explanation.split(" ", 2).join(" ")).slice(3)).toEqual([
      ...["Next closest", "Next steadiest:", "Next soonest:"],
    ]);
  });

  test("when two kinds come to the same, the next best fill the three", () => {
    const facts = clinic({ clinicians: [clinician("Vega", { workingHours: hours([1], "09:00", "17:00") })] });
    const fewer = proposeCourse(facts, course({}, [150, 150]));
    expect(fewer.map(({ kind, rank }) => `${kind} ${rank}`)).toEqual(["ideal 1", "soonest 1", "ideal 2"]);
  });

  test("no further proposal books fewer sessions than the first", () => {
    const facts = clinic({ clinicians: [clinician("Vega", { workingHours: hours([1], "09:00", "10:30") })] });
    const all = proposeCourse(facts, course({ horizonDay: addDays(MONDAY, 70) }, [150, 150]), { k: 6 });
    expect(all.length).toBeGreaterThan(1);
    expect(all.every(({ placements }) => placements.length === 2)).toBe(true);
  });
});

describe("gaps", () => {
  test("a start that leaves a gap too short for another visit gives way to one that does not", () => {
    // The room is free from 09:00 to 12:30: of the starts around 10:00 only 09:00 and 11:00 leave room for another 90 minutes.
    const first = course({}, [150]);
    const facts = clinic({ rooms: [room("1", [busy(MONDAY, "12:30", "17:15")])] });
    const [proposal] = proposeCourse(facts, first, { preferences: { notBefore: "10:00", notAfter: "11:00" } });
    expect(proposal?.placements.map(({ startsAtMs }) => startsAtMs)).toEqual([at(MONDAY, "11:00")]);
    expect(proposal?.explanation).toContain("leaving no unusable gap");
  });

  test("gaps that cannot be avoided are counted in words", () => {
    const facts = clinic({ rooms: [room("1", [busy(MONDAY, "11:00", "17:15")])] });
    const [proposal] = proposeCourse(facts, course({}, [150]), { k: 1 });
    expect(proposal?.placements[0]?.startsAtMs).toBe(at(MONDAY, "09:00"));
    expect(proposal?.explanation).toContain("leaving 1 unusable gap.");
  });
});

describe("wishes", () => {
  test("a wished weekday, hour and clinician are kept where the windows hold them", () => {
    const facts = clinic({ clinicians: [clinician("Vega"), clinician("Amo")] });
    const preferences = { clinicianId: "Amo", weekdays: [4], notBefore: "11:00", notAfter: "12:00" };
    for (const { placements } of proposeCourse(facts, course(), { preferences })) {
      expect(placements.map(({ clinicianId, day }) => [clinicianId, weekday(day)])).toEqual(Array(4).fill(["Amo", 4]));
      for (const placement of placements) {
        expect(clock(placement, facts.zone)).toBeGreaterThanOrEqual(11 * 60);
        expect(clock(placement, facts.zone)).toBeLessThanOrEqual(12 * 60);
      }
    }
  });

  test("a wish nobody can meet costs, and the course is proposed all the same, saying so", () => {
    const [first] = proposeCourse(clinic(), course(), { preferences: { weekdays: [7] } });
    expect(first?.placements).toHaveLength(4);
    expect(first?.explanation).toContain("4 of 4 miss a wish.");
  });
});

describe("people", () => {
  test("the same clinician stays through the course although another is nearer to the ideal days", () => {
    const facts = clinic({
      clinicians: [
        clinician("Vega", { workingHours: hours([1, 2], "09:00", "17:00") }),
        clinician("Amo", { workingHours: hours([3, 4, 5], "09:00", "17:00") }),
      ],
    });
    for (const { placements } of proposeCourse(facts, course())) {
      expect(new Set(placements.map(({ clinicianId }) => clinicianId)).size).toBe(1);
    }
  });

  test("when one clinician cannot do the whole course, another takes over once", () => {
    const leaving = { weekday: 1, from: "09:00", to: "17:00", validFrom: "2026-01-01", validTo: "2027-02-15" };
    const coming = { weekday: 1, from: "09:00", to: "17:00", validFrom: "2027-02-08", validTo: null };
    const facts = clinic({
      clinicians: [clinician("Vega", { workingHours: [leaving] }), clinician("Amo", { workingHours: [coming] })],
    });
    const { placements, explanation } = the("ideal", proposeCourse(facts, course()));
    expect(placements.map(({ clinicianId }) => clinicianId)).toEqual(["Vega", "Vega", "Amo", "Amo"]);
    expect(explanation).toContain("with Dr Vega and Dr Amo");
  });
});

test("where a change of clinician is no matter, the nearest day decides", () => {
  const facts = clinic({
    clinicians: [
      clinician("Vega", { workingHours: hours([1, 2], "09:00", "17:00") }),
      clinician("Amo", { workingHours: hours([3, 4, 5], "09:00", "17:00") }),
    ],
  });
  const [first] = proposeCourse(facts, course(), { preferences: { sameClinician: false } });
  expect(new Set(first?.placements.map(({ clinicianId }) => clinicianId)).size).toBe(2);
});

describe("windows", () => {
  test("a session done deeper than 1.5 mm pushes the next one to its own minimum", () => {
    const open = course({ history: [done("2026-11-01", 250)], sessions: [{ number: 2, length: 150, zones: ZONES }] });
    const [placed] = the("ideal", proposeCourse(clinic(), open)).placements;
    expect(placed?.window).toEqual({ earliest: "2026-12-27", ideal: "2027-01-01", latest: "2027-01-10" });
    expect(placed?.day).toBe("2027-01-01");
  });

  test("an overdue session is given the next free day, and its window counts from now", () => {
    const late = course({ history: [done("2026-07-01")], sessions: [{ number: 2, length: 150, zones: ZONES }] });
    const [placed] = the("ideal", proposeCourse(clinic(), late)).placements;
    expect(placed?.day).toBe(MONDAY);
    expect(placed?.window).toEqual({ earliest: MONDAY, ideal: MONDAY, latest: addDays(MONDAY, 70) });
  });

  test("a first session keeps the rest of what was done before, not the rhythm of that course", () => {
    const again = course({ history: [done("2026-11-01")] });
    const { placements } = the("soonest", proposeCourse(clinic(), again));
    expect(placements[0]?.window.earliest).toBe(addDays("2026-11-01", 42));
    expect(placements[0]?.day).toBe("2026-12-14");
  });

  test("open sessions fit around a fixed one, with the rest it needs on both sides", () => {
    const fixedDate = addDays(MONDAY, 60);
    const [first, second, third] = course().sessions;
    if (first === undefined || second === undefined || third === undefined) throw new RangeError("too few sessions");
    const around = course({ sessions: [first, { ...second, fixedDate }, third] });
    for (const { placements } of proposeCourse(clinic(), around)) {
      expect(placements.map(({ number }) => number)).toEqual([1, 3]);
      expect(daysBetween(placements[0]?.day ?? fixedDate, fixedDate)).toBeGreaterThanOrEqual(42);
      expect(daysBetween(fixedDate, placements[1]?.day ?? fixedDate)).toBeGreaterThanOrEqual(56);
    }
  });

  test("a session on other skin is not held back by a deep one elsewhere", () => {
    const sessions = [
      { number: 1, length: 150, zones: ["body"] },
      { number: 2, length: 50, zones: ["hands"] },
    ];
    const { placements } = the("ideal", proposeCourse(clinic(), course({ sessions })));
    expect(placements.map(({ day }) => day)).toEqual([MONDAY, addDays(MONDAY, 1)]);
  });

  test("a session on skin that rested while other skin was treated keeps the rest of its own", () => {
    const sessions = [
      { number: 1, length: 250, zones: ["body"] },
      { number: 2, length: 50, zones: ["hands"] },
      { number: 3, length: 150, zones: ["body"] },
    ];
    for (const { placements } of proposeCourse(clinic(), course({ sessions }))) {
      expect(daysBetween(placements[0]?.day ?? MONDAY, placements[2]?.day ?? MONDAY)).toBeGreaterThanOrEqual(56);
    }
  });
});

describe("what cannot be placed stays due", () => {
  test("sessions beyond the horizon are named and the others placed", () => {
    const [first] = proposeCourse(clinic(), course({ horizonDay: addDays(MONDAY, 130) }));
    expect(first?.placements.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(first?.unplaced).toEqual([4]);
    expect(first?.explanation).toContain("Session 4 stays due: no free time on the days that can be booked yet.");
  });

  test("a window without one free time leaves that session and those after it due", () => {
    const closures = [{ from: addDays(MONDAY, 50), to: addDays(MONDAY, 150), reason: "Rebuilding" }];
    const [first] = proposeCourse(clinic({ closures }), course());
    expect(first?.unplaced).toEqual([2, 3, 4]);
  });

  test("with nothing free at all there is no proposal", () => {
    expect(proposeCourse(clinic({ rooms: [] }), course())).toEqual([]);
  });
});

test("closures, time off and the notice are stepped around", () => {
  const closed = { from: MONDAY, to: addDays(MONDAY, 2), reason: "Holiday" };
  const facts = clinic({
    closures: [closed],
    clinicians: [clinician("Vega", { timeOff: [busy("2026-11-26", "00:00", "23:59")] })],
    notBeforeMs: at("2026-11-27", "12:00"),
  });
  const [placed] = the("soonest", proposeCourse(facts, course())).placements;
  expect(placed?.startsAtMs).toBe(at("2026-11-27", "12:00"));
});

test("across a change of the clocks the wall clock stays and the instant moves", () => {
  const steady = the("steady", proposeCourse(clinic(), course({ fromDay: "2027-02-01" })));
  expect(steady.placements.map((placement) => clock(placement, "Europe/Madrid"))).toEqual([540, 540, 540, 540]);
  expect(steady.placements.map(({ startsAtMs }) => new Date(startsAtMs).getUTCHours())).toEqual([8, 7, 7, 7]);
});
