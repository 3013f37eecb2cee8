import { describe, expect, test } from "vitest";
import { layoutRibbon, markDay } from "@/components/course-ribbon/layout";
import type { RibbonSession } from "@/components/course-ribbon/ribbon-session";
import { daysBetween } from "@/lib/kernel/day";

function session(number: number, over: Partial<RibbonSession>): RibbonSession {
  return {
    ...{
      number,
      lengthHundredthsMm: 150,
      state: "due",
      date: null,
      earliest: null,
      ideal: null,
      latest: null,
      why: "",
    },
    ...over,
  };
}

const DONE = session(1, { state: "done", date: "2027-01-14" });
const BOOKED = session(2, {
  state: "booked",
  date: "2027-03-18",
  earliest: "2027-02-25",
  ideal: "2027-03-15",
  latest: "2027-04-12",
});
const DUE = session(3, { earliest: "2027-04-29", ideal: "2027-05-17", latest: "2027-06-14" });
const COURSE = [DONE, BOOKED, DUE];

function laidOut(sessions: readonly RibbonSession[], today = "2027-03-04", healingDays = 42) {
  const layout = layoutRibbon(sessions, today, healingDays);
  if (!layout) throw new Error("nothing to lay out");
  return layout;
}

describe("the time axis", () => {
  test("is even: equal numbers of days take equal width", () => {
    const { first, last, marks } = laidOut(COURSE);
    for (const { day, x } of marks) expect(x).toBeCloseTo(daysBetween(first, day) / daysBetween(first, last), 12);
  });

  test("keeps every mark, window and healing inside its edges, with air on both sides", () => {
    const { marks, bands, healing } = laidOut(COURSE);
    const places = [...marks.map(({ x }) => x), ...[...bands, ...healing].flatMap(({ start, end }) => [start, end])];
    for (const place of places) {
      expect(place).toBeGreaterThan(0.02);
      expect(place).toBeLessThan(0.98);
    }
  });

  test("names the first of each month that lies inside it", () => {
    const { first, months } = laidOut(COURSE);
    expect(first < "2027-01-08").toBe(true);
    expect(months.map(({ day }) => day)).toEqual([
      "2027-02-01",
      "2027-03-01",
      "2027-04-01",
      "2027-05-01",
      "2027-06-01",
    ]);
  });

  test("has nothing to show for a course without any day", () => {
    expect(layoutRibbon([session(1, {}), session(2, {})], "2027-03-04", 42)).toBeNull();
    expect(layoutRibbon([], "2027-03-04", 42)).toBeNull();
  });

  test("stands for a course of a single day too", () => {
    const { marks, today } = laidOut([session(1, { state: "booked", date: "2027-03-04" })]);
    expect(marks[0]?.x).toBeCloseTo(0.5, 12);
    expect(today).toBeCloseTo(0.5, 12);
  });
});

describe("a session's mark", () => {
  test("stands on its date, else its ideal day, else an end of its window", () => {
    expect(markDay(BOOKED)).toBe("2027-03-18");
    expect(markDay(DUE)).toBe("2027-05-17");
    expect(markDay(session(1, { earliest: "2027-04-29", latest: "2027-06-14" }))).toBe("2027-04-29");
    expect(markDay(session(1, {}))).toBeNull();
  });
});

describe("the window band", () => {
  test("runs from earliest to latest with the ideal day between, in calendar proportion", () => {
    const band = laidOut(COURSE).bands.find(({ session: { number } }) => number === 3);
    const share = ((band?.ideal ?? 0) - (band?.start ?? 0)) / ((band?.end ?? 0) - (band?.start ?? 0));
    expect(share).toBeCloseTo(18 / 46, 12);
  });

  test("is drawn only for sessions still to come", () => {
    const window = { earliest: "2027-02-25", ideal: "2027-03-15", latest: "2027-04-12" };
    const states = ["done", "booked", "due", "lapsed", "cancelled"] as const;
    const drawn = laidOut(states.map((state, at) => session(at + 1, { state, date: "2027-03-15", ...window }))).bands;
    expect(drawn.map((band) => band.session.state)).toEqual(["booked", "due", "lapsed"]);
  });

  test("without a latest day ends on the ideal one", () => {
    const [band] = laidOut([session(2, { earliest: "2027-04-29", ideal: "2027-05-17" })]).bands;
    expect(band?.end).toBe(band?.ideal);
  });
});

describe("the healing fade", () => {
  test("covers exactly the healing days after a done session, and no other", () => {
    const { healing, first, last } = laidOut(COURSE);
    expect(healing).toHaveLength(1);
    expect(healing[0]?.until).toBe("2027-02-25");
    expect(((healing[0]?.end ?? 0) - (healing[0]?.start ?? 0)) * daysBetween(first, last)).toBeCloseTo(42, 9);
  });

  test("is absent when nothing needs to heal", () => {
    expect(laidOut(COURSE, "2027-03-04", 0).healing).toEqual([]);
  });
});

describe("today", () => {
  test("is drawn up to 60 days before or after the course, and not on day 61", () => {
    const one = [session(1, { state: "booked", date: "2027-06-01" })];
    expect(laidOut(one, "2027-04-02").today).not.toBeNull();
    expect(laidOut(one, "2027-04-01").today).toBeNull();
    expect(laidOut(one, "2027-07-31").today).not.toBeNull();
    expect(laidOut(one, "2027-08-01").today).toBeNull();
  });
});
