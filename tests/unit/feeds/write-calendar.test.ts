import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { FeedDto } from "@/lib/feeds/feed.schema";
import type { FeedEvent } from "@/lib/feeds/feed-event";
import { writeCalendar } from "@/lib/feeds/write-calendar";
import { eventsOf, parseCalendar, textOf } from "./parse-calendar";

const ms = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const visit: FeedEvent = {
  id: "018f0000-0000-7000-8000-000000000001",
  version: 3,
  changedAtMs: ms("2027-01-11T09:00:00.250Z"),
  status: "booked",
  startsAtMs: ms("2027-03-19T09:00:00Z"),
  endsAtMs: ms("2027-03-19T10:30:00Z"),
  treatmentAtMs: ms("2027-03-19T09:45:00Z"),
  treatmentEndsAtMs: ms("2027-03-19T10:15:00Z"),
  number: 2,
  count: 4,
  givenName: "Ángela",
  familyName: "de la Cruz",
  clinicianName: "Carl Clinician",
  roomName: "Room 1",
  procedureName: "Microneedling",
};
const clinic = { name: "Clinic, Madrid; north", zone: "Europe/Madrid" };

function write(kind: FeedDto["kind"], events: readonly FeedEvent[] = [visit], zone = clinic.zone): string {
  const span = {
    from: Temporal.Instant.from("2027-01-01T00:00:00Z"),
    to: Temporal.Instant.from("2028-01-01T00:00:00Z"),
  };
  return writeCalendar({ name: "Carl; Clinician, north", kind, clinic: { ...clinic, zone }, ...span }, events);
}
const read = (...given: Parameters<typeof write>) => {
  const calendar = parseCalendar(write(...given));
  const [event] = eventsOf(calendar);
  if (event === undefined) throw new Error("no event");
  return { calendar, event };
};

test("a clinician's entry is the treatment: initials, session and room, and when the numbing begins", () => {
  const { calendar, event } = read("clinician");
  expect(textOf(calendar, "VERSION")).toBe("2.0");
  expect(textOf(calendar, "X-WR-CALNAME")).toBe("Carl; Clinician, north");
  expect(textOf(calendar, "X-WR-TIMEZONE")).toBe("Europe/Madrid");
  expect(textOf(calendar, "REFRESH-INTERVAL")).toBe("PT1H");
  expect(calendar.inside.map(({ kind }) => kind)).toEqual(["VTIMEZONE", "VEVENT"]);
  const fields = Object.fromEntries(
    event.lines.map(({ name, params, value }) => [params ? `${name};${params}` : name, value]),
  );
  expect(fields).toEqual({
    UID: "018f0000-0000-7000-8000-000000000001@cadence",
    SEQUENCE: "3",
    DTSTAMP: "20270111T090000Z",
    "LAST-MODIFIED": "20270111T090000Z",
    "DTSTART;TZID=Europe/Madrid": "20270319T104500",
    "DTEND;TZID=Europe/Madrid": "20270319T111500",
    SUMMARY: "ÁD 2/4",
    LOCATION: "Room 1",
    DESCRIPTION: "Numbing from 10:00.",
    STATUS: "CONFIRMED",
    CLASS: "PRIVATE",
  });
});

test("a room's entry is the whole stay, with who works in it", () => {
  const { event } = read("room");
  expect(textOf(event, "SUMMARY")).toBe("ÁD 2/4, Carl Clinician");
  expect([textOf(event, "DTSTART"), textOf(event, "DTEND")]).toEqual(["20270319T100000", "20270319T113000"]);
});

test("a patient's entry says when to come and why then, with the clinic's own name", () => {
  const { event } = read("patient");
  expect(textOf(event, "SUMMARY")).toBe("Microneedling, Clinic, Madrid; north");
  expect(textOf(event, "DESCRIPTION")).toBe(
    "Session 2 of 4 with Carl Clinician.\nPlease come at 10:00: the numbing cream needs time before the treatment at 10:45.",
  );
  const { event: plain } = read("patient", [{ ...visit, treatmentAtMs: visit.startsAtMs }]);
  expect(textOf(plain, "DESCRIPTION")).toContain("Please come at 10:00.");
});

test("no calendar of the staff names a patient, and none tells of a needle", () => {
  for (const kind of ["clinician", "room"] as const) {
    const text = write(kind).replaceAll("\r\n ", "");
    for (const told of ["Ángela", "Cruz", "Microneedling", "mm"]) expect(text).not.toContain(told);
  }
  expect(write("patient")).not.toMatch(/mm|needle length/);
});

test("a cancelled visit stays, as cancelled; one that was moved keeps its UID with a higher sequence", () => {
  const { event } = read("clinician", [{ ...visit, status: "cancelled", version: 4 }]);
  expect([textOf(event, "STATUS"), textOf(event, "SEQUENCE")]).toEqual(["CANCELLED", "4"]);
  expect(textOf(event, "UID")).toBe(textOf(read("clinician").event, "UID"));
});

test("an empty calendar is a calendar", () => {
  expect(eventsOf(parseCalendar(write("clinician", [])))).toEqual([]);
});

test("the same visits give the same bytes", () => {
  expect(write("room", [visit, { ...visit, id: "2" }])).toBe(write("room", [visit, { ...visit, id: "2" }]));
});

describe("whatever stands in a name", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }).filter((name) => !/\p{C}/u.test(name));
  const zone = fc.constantFrom("Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata");
  const start = fc.integer({ min: 0, max: 365 * 96 }).map((quarter) => ms("2027-01-01T00:00:00Z") + quarter * 900_000);

  test("it can be read back, line by line, and the times are the zone's own", () => {
    fc.assert(
      fc.property(text, text, zone, start, (name, room, inZone, startsAtMs) => {
        const stay = {
          startsAtMs,
          treatmentAtMs: startsAtMs,
          treatmentEndsAtMs: startsAtMs,
          endsAtMs: startsAtMs + 5_400_000,
        };
        const { event } = read("room", [{ ...visit, ...stay, clinicianName: name, roomName: room }], inZone);
        expect(textOf(event, "LOCATION")).toBe(room);
        expect(textOf(event, "SUMMARY")).toBe(`ÁD 2/4, ${name}`);
        const local = Temporal.Instant.fromEpochMilliseconds(startsAtMs).toZonedDateTimeISO(inZone).toPlainDateTime();
        expect(textOf(event, "DTSTART")).toBe(local.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, ""));
        expect(event.lines.find((line) => line.name === "DTSTART")?.params).toBe(`TZID=${inZone}`);
      }),
    );
  });
});
