import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/kernel/day";
import { dayOf } from "@/lib/kernel/zoned";
import { impossibleVisits, judgeStart, type RosterFacts, type StandingVisit, strandedVisits } from "@/lib/scheduling";
import { startOfDayMs } from "@/lib/scheduling/local-day";
import { anyClinic } from "./arbitraries";
import { at, busy, clinic, clinician, exception, hours, MONDAY, ZONE } from "./clinic";

const peel = { id: "peel", clinicianIds: [], deviceIds: [] };

function roster(facts: Partial<RosterFacts> = {}): RosterFacts {
  const clinicians = [clinician("Vega"), clinician("Lind")];
  return {
    zone: ZONE,
    clinicians,
    roomIds: ["1", "2"],
    deviceIds: ["pen"],
    closures: [],
    procedures: [peel],
    ...facts,
  };
}

function visit(facts: Partial<StandingVisit> = {}): StandingVisit {
  return {
    id: "visit",
    startsAtMs: at(MONDAY, "10:00"),
    day: MONDAY,
    phases: clinic().phases,
    procedure: { id: "peel", name: "Peel" },
    clinician: { id: "Vega", name: "Dr Vega" },
    room: { id: "1", name: "Room 1" },
    device: { id: "pen", name: "Pen A" },
    ...facts,
  };
}

const offered = roster();

describe("each thing that can be taken away strands the visit that needs it, with its own words", () => {
  test.each<[string, RosterFacts, string]>([
    [
      "CLOSED",
      roster({ closures: [{ from: MONDAY, to: MONDAY, reason: "Holiday" }] }),
      "The clinic is closed on Mon 23 Nov 2026: Holiday.",
    ],
    [
      "OUTSIDE_HOURS",
      roster({ clinicians: [clinician("Vega", { workingHours: hours([1], "12:00", "17:00") })] }),
      "Dr Vega works 12:00-17:00 on Mon 23 Nov 2026; this visit would last 10:00-11:15.",
    ],
    [
      "TIME_OFF",
      roster({ clinicians: [clinician("Vega", { timeOff: [busy(MONDAY, "11:00", "12:00")] })] }),
      "Dr Vega is away Mon 23 Nov 2026, 11:00-12:00.",
    ],
    [
      "OUTSIDE_HOURS",
      roster({ clinicians: [clinician("Vega", { exceptions: [exception(MONDAY, null, null)] })] }),
      "Dr Vega does not work on Mon 23 Nov 2026 (Training); this visit would last 10:00-11:15.",
    ],
    ["CLINICIAN_GONE", roster({ clinicians: [clinician("Lind")] }), "Dr Vega takes no more bookings."],
    ["NO_SKILL", roster({ procedures: [{ ...peel, clinicianIds: ["Lind"] }] }), "Dr Vega does not do Peel."],
    ["ROOM_RETIRED", roster({ roomIds: ["2"] }), "Room 1 is out of use."],
    ["DEVICE_RETIRED", roster({ deviceIds: [] }), "Pen A is out of use."],
    ["DEVICE_UNFIT", roster({ procedures: [{ ...peel, deviceIds: ["laser"] }] }), "Peel is not done with Pen A."],
  ])("%s", (code, after, message) => {
    const booked = visit();
    expect(strandedVisits(offered, after, [booked])).toEqual([{ visit: booked, reasons: [{ code, message }] }]);
    expect(strandedVisits(after, after, [booked])).toEqual([]);
    expect(impossibleVisits(after, [booked])).toHaveLength(1);
  });
});

test("a visit keeps what it was booked with: a device its procedure came to need later is not missing", () => {
  const after = roster({ procedures: [{ ...peel, deviceIds: ["pen"] }], deviceIds: ["pen"] });
  expect(strandedVisits(offered, after, [visit({ device: null })])).toEqual([]);
});

test("a visit that was impossible already is not stranded a second time by another reason", () => {
  const closed = roster({ closures: [{ from: MONDAY, to: MONDAY, reason: "Holiday" }] });
  const closedAndRetired = { ...closed, roomIds: [] };
  expect(strandedVisits(closed, closedAndRetired, [visit()])).toEqual([]);
  expect(impossibleVisits(closedAndRetired, [visit()])[0]?.reasons.map(({ code }) => code)).toEqual([
    "ROOM_RETIRED",
    "CLOSED",
  ]);
});

test("every reason is told at once, and visits keep their order", () => {
  const after = roster({ clinicians: [clinician("Vega", { timeOff: [busy(MONDAY, "00:00", "23:00")] })], roomIds: [] });
  const visits = [visit({ id: "b", startsAtMs: at(MONDAY, "14:00") }), visit({ id: "a" })];
  const found = strandedVisits(offered, after, visits);
  expect(found.map((one) => one.visit.id)).toEqual(["b", "a"]);
  expect(found[0]?.reasons.map(({ code }) => code)).toEqual(["ROOM_RETIRED", "TIME_OFF"]);
});

const anyRoster = anyClinic.map(
  ({ zone, clinicians, rooms, closures }): RosterFacts => ({
    zone,
    clinicians,
    roomIds: rooms.map(({ id }) => id),
    deviceIds: [],
    closures,
    procedures: [peel],
  }),
);
/** Two rosters of the same people in the same zone, and visits of the first on odd minutes of a few days. */
const anyChange = fc
  .tuple(
    anyClinic,
    anyRoster,
    fc.array(fc.tuple(fc.integer({ min: -3, max: 5 }), fc.integer({ min: 0, max: 1439 }), fc.nat()), { maxLength: 12 }),
  )
  .map(([facts, other, places]) => {
    const { zone, clinicians, rooms, closures, phases } = facts;
    const before: RosterFacts = {
      zone,
      clinicians,
      roomIds: rooms.map(({ id }) => id),
      deviceIds: [],
      closures,
      procedures: [peel],
    };
    const people = clinicians.map((one, index) => ({ ...one, ...other.clinicians[index], id: one.id, name: one.name }));
    const after: RosterFacts = { ...before, clinicians: people, closures: other.closures };
    const visits = places.map(([days, minute, pick], index) => {
      const { id, name } = clinicians[pick % clinicians.length] ?? { id: "", name: "" };
      const startsAtMs = startOfDayMs(addDays("2027-03-28", days), zone) + minute * 60_000;
      const room = { id: rooms[0]?.id ?? "", name: "Room 1" };
      const day = dayOf(Temporal.Instant.fromEpochMilliseconds(startsAtMs), zone);
      return visit({ id: String(index), startsAtMs, day, phases, clinician: { id, name }, room, device: null });
    });
    return { before, after, visits, facts };
  });

test("no change strands nobody", () => {
  fc.assert(
    fc.property(anyChange, ({ before, visits }) => {
      expect(strandedVisits(before, before, visits)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a visit is stranded exactly when its start is judged possible before and impossible after", () => {
  const rosterOnly = new Set(["CLOSED", "OUTSIDE_HOURS", "TIME_OFF"]);
  fc.assert(
    fc.property(anyChange, ({ before, after, visits, facts }) => {
      const stands = (one: RosterFacts, { startsAtMs, clinician: who, room: where }: StandingVisit) =>
        judgeStart(
          { ...facts, closures: one.closures, clinicians: one.clinicians.map((person) => ({ ...person, busy: [] })) },
          { startsAtMs, clinicianId: who.id, roomId: where.id, deviceId: null },
        ).every(({ code }) => !rosterOnly.has(code));
      const expected = visits.filter((one) => stands(before, one) && !stands(after, one));
      expect(strandedVisits(before, after, visits).map((one) => one.visit)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});
