import { expect, test } from "vitest";
import { dropOutOf, readReplanQuery, replanHref } from "@/components/replan/replan-query";

const today = "2027-01-11";
const id = "0194f7c0-0000-7000-8000-000000000001";
const nothing = { day: today, subject: null, from: null, to: null, others: false };

test("an address says who drops out, when, and whether others make room, and says it again", () => {
  const query = {
    day: "2027-01-19",
    subject: { kind: "room", id },
    from: "09:00",
    to: "12:30",
    others: true,
  } as const;
  const href = replanHref(query);
  expect(href).toBe(`/calendar/re-plan?day=2027-01-19&subject=room%3A${id}&from=09%3A00&to=12%3A30&others=yes`);
  expect(readReplanQuery(Object.fromEntries(new URL(href, "https://clinic.test").searchParams), today)).toEqual(query);
  expect(dropOutOf(query)).toEqual({
    day: "2027-01-19",
    kind: "room",
    subjectId: id,
    fromTime: "09:00",
    toTime: "12:30",
  });
});

test.each([
  [{}, nothing],
  [{ day: "2027-01-10" }, nothing],
  [{ day: "2199-01-01" }, nothing],
  [{ day: "soon", subject: `pet:${id}`, from: "9", to: "25:00" }, nothing],
  [{ subject: "clinician:1" }, nothing],
  [{ subject: ["clinician", id] }, nothing],
  [
    { from: "12:00", to: "12:00" },
    { ...nothing, from: "12:00" },
  ],
  [{ others: "perhaps" }, nothing],
])("what makes no sense is left out: %j", (params, query) => {
  expect(readReplanQuery(params, today)).toEqual(query);
});

test("while nobody is chosen nothing is asked", () => {
  expect(dropOutOf(nothing)).toBeNull();
  expect(replanHref(nothing)).toBe("/calendar/re-plan?day=2027-01-11");
});
