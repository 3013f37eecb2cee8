import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { vtimezone } from "@/lib/feeds/vtimezone";

const at = (text: string) => Temporal.Instant.from(text);
const of = (zone: string) => vtimezone(zone, at("2027-02-01T00:00:00Z"), at("2027-12-31T00:00:00Z")).split("\r\n");
const observance = (kind: string, onset: string, from: string, to: string) => [
  `BEGIN:${kind}`,
  `DTSTART:${onset}`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  `END:${kind}`,
];
const zoneOf = (zone: string, ...observances: string[][]) => [
  "BEGIN:VTIMEZONE",
  `TZID:${zone}`,
  ...observances.flat(),
  "END:VTIMEZONE",
];

describe("the changes of the clocks in 2027, each on the wall clock that is put away", () => {
  test("Europe/Madrid: one hour, 28 March and 31 October", () => {
    expect(of("Europe/Madrid")).toEqual(
      zoneOf(
        "Europe/Madrid",
        observance("STANDARD", "20261025T030000", "+0200", "+0100"),
        observance("DAYLIGHT", "20270328T020000", "+0100", "+0200"),
        observance("STANDARD", "20271031T030000", "+0200", "+0100"),
      ),
    );
  });

  test("America/New_York: one hour, 14 March and 7 November", () => {
    expect(of("America/New_York")).toEqual(
      zoneOf(
        "America/New_York",
        observance("STANDARD", "20261101T020000", "-0400", "-0500"),
        observance("DAYLIGHT", "20270314T020000", "-0500", "-0400"),
        observance("STANDARD", "20271107T020000", "-0400", "-0500"),
      ),
    );
  });

  test("Australia/Lord_Howe: half an hour, in the southern summer", () => {
    expect(of("Australia/Lord_Howe")).toEqual(
      zoneOf(
        "Australia/Lord_Howe",
        observance("DAYLIGHT", "20261004T020000", "+1030", "+1100"),
        observance("STANDARD", "20270404T020000", "+1100", "+1030"),
        observance("DAYLIGHT", "20271003T020000", "+1030", "+1100"),
      ),
    );
  });

  test("Asia/Kolkata: none since 1945, and one offset; UTC has never had any", () => {
    const [begin, id, ...rest] = of("Asia/Kolkata");
    expect([begin, id]).toEqual(["BEGIN:VTIMEZONE", "TZID:Asia/Kolkata"]);
    expect(rest).toHaveLength(6);
    expect(rest).toContain("TZOFFSETTO:+0530");
    expect(of("UTC")).toEqual(zoneOf("UTC", observance("STANDARD", "19700101T000000", "+0000", "+0000")));
  });
});

/** The offset a calendar program works out from a VTIMEZONE for a wall clock: that of the last onset not after it. */
function offsetBy(text: string, local: string): string | undefined {
  const onsets = [...text.matchAll(/DTSTART:(\S+)\r\nTZOFFSETFROM:\S+\r\nTZOFFSETTO:(\S+)/g)];
  return onsets.filter(([, onset = ""]) => onset <= local).at(-1)?.[2];
}

test("for every instant between the two, what is worked out from it is the zone's own offset", () => {
  const zones = fc.constantFrom(
    "Europe/Madrid",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Africa/Casablanca",
  );
  const from = Date.UTC(2026, 9, 1);
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 460 * 24 * 4 }), (zone, quarter) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(from + quarter * 15 * 60_000);
      const zoned = instant.toZonedDateTimeISO(zone);
      // A wall clock that occurs twice names either of its instants; calendars take one of them.
      const again = zoned.toPlainDateTime().toZonedDateTime(zone, { disambiguation: "earlier" });
      const later = zoned.toPlainDateTime().toZonedDateTime(zone, { disambiguation: "later" });
      if (!again.equals(later)) return;
      const text = vtimezone(zone, Temporal.Instant.fromEpochMilliseconds(from), instant.add({ hours: 24 * 30 }));
      const local = zoned.toPlainDateTime().toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
      expect(offsetBy(text, local)).toBe(zoned.offset.replace(":", ""));
    }),
  );
});

test("an unknown zone is refused", () => {
  expect(() => of("Europe/Nowhere")).toThrow(RangeError);
});
