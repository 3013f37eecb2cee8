import { expect, test } from "vitest";
import { layoutRibbon } from "@/components/course-ribbon/layout";
import { ribbonItems, shortDay } from "@/components/course-ribbon/ribbon-model";
import type { RibbonSession } from "@/components/course-ribbon/ribbon-session";
import { nextIndex } from "@/components/course-ribbon/use-ribbon-focus";

const SESSIONS: RibbonSession[] = [
  {
    number: 1,
    lengthHundredthsMm: 150,
    state: "done",
    date: "2027-01-14",
    earliest: null,
    ideal: null,
    latest: null,
    why: "",
  },
  {
    ...{ number: 2, lengthHundredthsMm: 50, state: "booked", date: "2027-03-18", time: "10:30" },
    ...{ earliest: "2027-02-25", ideal: "2027-03-15", latest: "2027-04-12", why: "1.5 mm on the face needs 42 days." },
  },
  {
    ...{ number: 3, lengthHundredthsMm: 50, state: "due", date: null },
    ...{ earliest: "2027-04-29", ideal: "2027-05-17", latest: null, why: "" },
  },
];

function items() {
  const layout = layoutRibbon(SESSIONS, "2027-03-04", 42);
  return layout
    ? ribbonItems(layout, (key, values) => `${key}${values ? JSON.stringify(Object.values(values)) : ""}`)
    : [];
}

test("items follow the calendar, a window before the mark that stands in it", () => {
  expect(items().map(({ kind, number }) => `${kind} ${number}`)).toEqual([
    "mark 1",
    "band 2",
    "mark 2",
    "band 3",
    "mark 3",
  ]);
});

test("every item says what it is, when, and why", () => {
  const booked = items().find(({ kind, number }) => kind === "mark" && number === 2);
  expect(booked?.title).toBe("session[2] · 0.5 mm");
  expect(booked?.line).toBe('state.booked · at["Thu 18 Mar 2027","10:30"]');
  expect(booked?.why).toBe("1.5 mm on the face needs 42 days.");
});

test("a session without a date says its window and never a date as if it were fixed", () => {
  const due = items().find(({ kind, number }) => kind === "mark" && number === 3);
  expect(due?.line).toBe('state.due · from["Thu 29 Apr 2027","Mon 17 May 2027"]');
  expect(due?.labels).toEqual(['about["Mon 17 May"]', 'about["17 May"]']);
});

test("short days drop the year, then the weekday", () => {
  expect(shortDay("2027-03-14", true)).toBe("Sun 14 Mar");
  expect(shortDay("2027-03-14", false)).toBe("14 Mar");
});

test("arrow keys walk one by one and stop at the ends, Home and End jump, other keys do nothing", () => {
  expect(nextIndex("ArrowRight", 0, 3)).toBe(1);
  expect(nextIndex("ArrowRight", 2, 3)).toBe(2);
  expect(nextIndex("ArrowLeft", 0, 3)).toBe(0);
  expect(nextIndex("Home", 2, 3)).toBe(0);
  expect(nextIndex("End", 0, 3)).toBe(2);
  expect(nextIndex("a", 1, 3)).toBeNull();
});
