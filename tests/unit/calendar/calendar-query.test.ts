import { describe, expect, it } from "vitest";
import {
  calendarHref,
  daysShown,
  eachDay,
  isCalendarDay,
  readCalendarQuery,
  turnPage,
  withoutFilter,
} from "@/components/calendar/pages/calendar-query";
import { rangeWords } from "@/components/calendar/pages/range-words";

const today = "2027-03-17";
const day = { day: today, view: "day", by: "clinician" } as const;

describe("the state in the address", () => {
  it("is read back as it was written", () => {
    const query = { day: "2027-03-14", view: "week", by: "room" } as const;
    const params = Object.fromEntries(new URL(calendarHref(query), "http://clinic.test").searchParams);
    expect(readCalendarQuery(params, today)).toEqual(query);
  });
  it("carries the filter, and drops what is none", () => {
    const id = "01900000-0000-7000-8000-000000000000";
    const query = { ...day, clinician: id, room: id, status: "cancelled" } as const;
    const params = Object.fromEntries(new URL(calendarHref(query), "http://clinic.test").searchParams);
    expect(readCalendarQuery(params, today)).toEqual(query);
    expect(readCalendarQuery({ clinician: "x' or 1", room: [id], status: "gone" }, today)).toEqual(day);
    expect(turnPage(query, 1)).toEqual({ ...query, day: "2027-03-18" });
    expect(withoutFilter(query)).toEqual(day);
  });
  it("falls back to today, the day view and clinicians, part by part", () => {
    expect(readCalendarQuery({}, today)).toEqual(day);
    expect(readCalendarQuery({ day: "2027-02-29", view: "year", by: "planet" }, today)).toEqual(day);
    expect(readCalendarQuery({ day: ["2027-03-14"], view: "month" }, today)).toEqual({ ...day, view: "month" });
  });
  it("takes no day whose month could not be asked for", () => {
    expect(["2000-12-31", "2199-01-01", "0002-03-14", "x", null].map(isCalendarDay)).not.toContain(true);
    expect(["2001-01-01", "2198-12-31"].map(isCalendarDay)).toEqual([true, true]);
  });
});

describe("turning pages", () => {
  it("goes by a day, a week or a month", () => {
    expect(turnPage(day, 1).day).toBe("2027-03-18");
    expect(turnPage({ ...day, view: "week" }, -1).day).toBe("2027-03-10");
    expect(turnPage({ ...day, view: "month" }, 1).day).toBe("2027-04-01");
  });
  it("does not skip a month from the 31st", () => {
    expect(turnPage({ ...day, day: "2027-01-31", view: "month" }, 1).day).toBe("2027-02-01");
  });
});

describe("the days shown", () => {
  it("are whole weeks from Monday", () => {
    expect(daysShown({ ...day, view: "week" })).toEqual({ from: "2027-03-15", to: "2027-03-21" });
    expect(daysShown({ ...day, view: "month" })).toEqual({ from: "2027-03-01", to: "2027-04-04" });
    expect(daysShown({ ...day, day: "2027-02-10", view: "month" })).toEqual({ from: "2027-02-01", to: "2027-02-28" });
  });
  it("are never more than the appointments that may be asked for at once", () => {
    const most = Math.max(
      ...Array.from(
        { length: 24 },
        (_, month) => `20${27 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`,
      ).map((each) => eachDay(daysShown({ ...day, day: each, view: "month" })).length),
    );
    expect(most).toBeLessThanOrEqual(42);
  });
  it("are said in words", () => {
    expect(rangeWords(day)).toBe("Wed 17 Mar 2027");
    expect(rangeWords({ ...day, view: "week" })).toBe("Mon 15 Mar 2027 – Sun 21 Mar 2027");
    expect(rangeWords({ ...day, view: "month" })).toBe("March 2027");
  });
});
