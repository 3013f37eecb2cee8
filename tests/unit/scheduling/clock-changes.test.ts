import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, type Day, weekday } from "@/lib/kernel/day";
import { instantAt, minuteOfDay } from "@/lib/kernel/zoned";
import { type FreeStart, freeStarts, judgeStart, proposeCourse, type SchedulingFacts } from "@/lib/scheduling";
import { timeOf } from "@/lib/scheduling/local-day";
import { clinic, clinician, daysFrom, device, hours, MONDAY } from "./clinic";
import { course } from "./courses";

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/**
 * The Sundays on which the clocks change in the year from MONDAY on, with the local times that do not exist (from, to) and the first
 * repeated one: written by hand from the rules of each zone.
 */
const zones: {
  readonly zone: string;
  readonly spring: { readonly day: Day; readonly from: string; readonly to: string } | null;
  readonly autumn: { readonly day: Day; readonly from: string; readonly to: string } | null;
  /** Minutes the clocks move by. */
  readonly shift: number;
}[] = [
  {
    zone: "Europe/Madrid",
    spring: { day: "2027-03-28", from: "02:00", to: "03:00" },
    autumn: { day: "2027-10-31", from: "02:00", to: "03:00" },
    shift: 60,
  },
  {
    zone: "America/New_York",
    spring: { day: "2027-03-14", from: "02:00", to: "03:00" },
    autumn: { day: "2027-11-07", from: "01:00", to: "02:00" },
    shift: 60,
  },
  {
    zone: "Australia/Lord_Howe",
    spring: { day: "2027-10-03", from: "02:00", to: "02:30" },
    autumn: { day: "2027-04-04", from: "01:30", to: "02:00" },
    shift: 30,
  },
  { zone: "Asia/Kolkata", spring: null, autumn: null, shift: 0 },
];

/** The wall clock of a start, "HH:MM". */
const clockOf = ({ startsAtMs }: { readonly startsAtMs: number }, zone: string) =>
  timeOf(minuteOfDay(Temporal.Instant.fromEpochMilliseconds(startsAtMs), zone));

/** A clinic in a zone, open all days at these hours, with a device and buffers. */
function openAt(zone: string, from: string, to: string): SchedulingFacts {
  return clinic({
    zone,
    phases: {
      numbingMin: 30,
      treatmentMin: 30,
      recoveryMin: 15,
      changeoverMin: 15,
      bufferBeforeMin: 10,
      bufferAfterMin: 10,
    },
    clinicians: [clinician("Vega", { workingHours: hours(everyDay, from, to) })],
    devices: [device("1")],
  });
}

const asStart = (startsAtMs: number): FreeStart => ({ startsAtMs, clinicianId: "Vega", roomId: "1", deviceId: "1" });

describe.each(zones)("in $zone", ({ zone, spring, autumn, shift }) => {
  test("every day of a year offers the same wall-clock times", () => {
    const facts = openAt(zone, "09:00", "12:00");
    const expected = ["09:00", "09:15", "09:30", "09:45", "10:00", "10:15", "10:30", "10:45"];
    for (const day of daysFrom(MONDAY, 366)) {
      expect(
        freeStarts(facts, day).map((start) => clockOf(start, zone)),
        day,
      ).toEqual(expected);
    }
  });

  test("the judge agrees with the wall clock", () => {
    const facts = openAt(zone, "09:00", "12:00");
    for (const day of daysFrom(MONDAY, 366).filter((_, index) => index % 5 === 0)) {
      const nine = instantAt(day, "09:00", zone)?.epochMilliseconds ?? 0;
      expect(judgeStart(facts, asStart(nine)), day).toEqual([]);
      expect(judgeStart(facts, asStart(nine - 15 * 60_000)).map(({ code }) => code)).toEqual(["OUTSIDE_HOURS"]);
      const last = instantAt(day, "10:45", zone)?.epochMilliseconds ?? 0;
      expect(judgeStart(facts, asStart(last))).toEqual([]);
      expect(judgeStart(facts, asStart(last + 15 * 60_000)).map(({ code }) => code)).toEqual(["OUTSIDE_HOURS"]);
    }
  });

  test.each([100, 365])("a course that begins %s days ahead keeps its wall-clock time on all its days", (ahead) => {
    const facts = openAt(zone, "09:00", "18:00");
    const preferences = { notBefore: "15:00", notAfter: "15:00" };
    const [fromDay, horizonDay] = [addDays(MONDAY, ahead), addDays(MONDAY, ahead + 300)];
    const five = course({ fromDay, horizonDay }, [150, 150, 150, 150, 150]);
    const proposals = proposeCourse(facts, five, { preferences });
    expect(proposals.length).toBeGreaterThan(0);
    for (const { placements } of proposals) {
      expect(placements.map((one) => clockOf(one, zone))).toEqual(Array(5).fill("15:00"));
      for (const placement of placements) {
        expect(instantAt(placement.day, "15:00", zone)?.epochMilliseconds).toBe(placement.startsAtMs);
        expect(judgeStart(facts, placement)).toEqual([]);
      }
      const [first = "", last = ""] = [placements[0]?.day, placements[4]?.day];
      const changes = [spring?.day, autumn?.day].filter((day) => day !== undefined && first < day && day < last);
      if (ahead === 100) expect(changes.length).toBeGreaterThanOrEqual(shift === 0 ? 0 : 1);
    }
  });

  test("through the night no time is offered that does not exist, and none twice", () => {
    const facts = openAt(zone, "00:00", "24:00");
    for (const day of daysFrom(MONDAY, 366).filter((one) => weekday(one) === 7)) {
      const offered = freeStarts(facts, day).map((start) => clockOf(start, zone));
      const wanted = Array.from({ length: 96 }, (_, index) => timeOf(index * 15)).filter((time) => {
        return !(spring?.day === day && spring.from <= time && time < spring.to);
      });
      // The last visit ends at midnight: 75 attended minutes.
      const ends = wanted.filter((time) => time <= "22:45");
      expect(offered, day).toEqual(ends);
    }
  });

  test("the day of a change is shorter or longer by exactly the shift", () => {
    const lasts = (day: Day) => {
      const [from, to] = [day, addDays(day, 1)].map((one) => instantAt(one, "00:00", zone)?.epochMilliseconds ?? 0);
      return ((to ?? 0) - (from ?? 0)) / 60_000;
    };
    expect(spring === null ? 1440 : lasts(spring.day)).toBe(1440 - shift);
    expect(autumn === null ? 1440 : lasts(autumn.day)).toBe(1440 + shift);
  });
});

const changing = zones.flatMap(({ spring, autumn, ...zone }) => (spring && autumn ? { ...zone, spring, autumn } : []));

describe.each(changing)("on the days of a change in $zone", ({ zone, spring, autumn, shift }) => {
  test("a visit over the change lasts as long as any other", () => {
    const facts = openAt(zone, "00:00", "24:00");
    for (const change of [spring, autumn]) {
      const before = instantAt(change.day, "01:15", zone)?.epochMilliseconds ?? 0;
      const taken = { startsAtMs: before + 30 * 60_000, endsAtMs: before + 60 * 60_000 };
      const busy = { ...facts, clinicians: [clinician("Vega", { ...facts.clinicians[0], busy: [taken] })] };
      const codes = (startsAtMs: number) => judgeStart(busy, asStart(startsAtMs)).map(({ code }) => code);
      // Treatments of 30 minutes with 10 before and after: 50 minutes from the beginning of one to that of the next.
      expect(codes(before)).toContain("CLINICIAN_BUSY");
      const next = freeStarts(busy, change.day).find(({ startsAtMs }) => startsAtMs > before);
      expect(((next?.startsAtMs ?? 0) - before) / 60_000).toBeGreaterThanOrEqual(40);
      expect(codes(next?.startsAtMs ?? 0)).toEqual([]);
    }
  });

  test("of a repeated time the first pass is bookable and the second is off the grid", () => {
    const facts = openAt(zone, "00:00", "24:00");
    const first = instantAt(autumn.day, autumn.from, zone)?.epochMilliseconds ?? 0;
    expect(judgeStart(facts, asStart(first))).toEqual([]);
    expect(judgeStart(facts, asStart(first + shift * 60_000)).map(({ code }) => code)).toEqual(["OFF_GRID"]);
  });
});
