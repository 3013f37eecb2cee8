import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, compareDays } from "@/lib/kernel/day";
import { defaultProtocol, type Finding } from "@/lib/rules";
import { type HomeCareFacts, homeCare } from "@/lib/rules/care/home-care";
import { onDay, performed, rulesOf } from "../facts";
import { anyBookings, anyHistory } from "../facts.arbitrary";

const PRESCRIBED = ["HOME_NOT_PRESCRIBED"];
const base: HomeCareFacts = { assignedLength: 25, zones: ["face"], history: [], today: onDay(0) };

function care(given: Partial<HomeCareFacts>, protocol = defaultProtocol) {
  return homeCare(protocol, { ...base, ...given });
}

function inTheWay(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity, field }) => severity === "block" && field === "today");
}

const anyHome = fc.record({
  assignedLength: fc.constantFrom(15, 20, 25, 30, 50, 75, 100, 150),
  zones: fc.uniqueArray(fc.constantFrom("face", "forehead", "neck", "body", "unknown zone"), { maxLength: 2 }),
  history: anyHistory,
  upcoming: anyBookings,
  today: fc.integer({ min: -60, max: 60 }).map(onDay),
});

describe("home care", () => {
  it.each([
    [20, 1, 2],
    [25, 1, 2],
    [50, 21, 21],
    [75, 28, 28],
    [100, 35, 42],
  ])("rolls %i hundredths at most every %i days, better every %i", (assignedLength, minimumDays, idealDays) => {
    expect(care({ assignedLength }).frequency).toEqual({ minimumDays, idealDays });
  });

  it("has no frequency without a roller, or with one the protocol does not know", () => {
    expect(care({ assignedLength: null }).frequency).toBeNull();
    expect(care({ assignedLength: 300 }).frequency).toBeNull();
  });

  it("says plainly that nothing is assigned", () => {
    expect(care({ assignedLength: null })).toEqual({
      allowedFrom: onDay(0),
      frequency: null,
      findings: [
        {
          rule: "HOME_NOT_ASSIGNED",
          severity: "block",
          message: "No roller has been assigned for home use. A clinician assigns one.",
          overridableBy: [],
          source: "SEED; the default limit is CONVENTION (no published source found): homeCare.rule",
          field: "assignedLength",
        },
      ],
    });
  });

  it("asks for a prescription above 0.25 mm, with the limit in its data", () => {
    expect(care({ assignedLength: 30 }).findings).toEqual([
      {
        rule: "HOME_NOT_PRESCRIBED",
        severity: "block",
        message: "0.3 mm at home needs a clinician's prescription.",
        overridableBy: ["clinician", "prescriber"],
        source: "SEED; the default limit is CONVENTION (no published source found): homeCare.clinicianMayPrescribeUpTo",
        field: "assignedLength",
        data: { length: 30, prescribable: 100 },
      },
    ]);
  });

  it("remembers the prescription, and it stays visible", () => {
    const [seen] = care({ assignedLength: 100, acknowledged: PRESCRIBED }).findings;
    expect(seen).toMatchObject({
      severity: "info",
      overridableBy: [],
      message: "1.0 mm at home was prescribed by a clinician.",
    });
  });

  it("names the limit where no prescription exists", () => {
    const [refused] = care({ assignedLength: 50, zones: ["neck"], acknowledged: PRESCRIBED }).findings;
    expect(refused).toMatchObject({
      severity: "block",
      overridableBy: [],
      message: "0.5 mm at home cannot be prescribed there; the limit is 1.0 mm on the face.",
      data: { length: 50, prescribable: 0 },
    });
  });

  it("takes the stricter of a zone's limit and the limit of what it is part of, and counts a length at the limit in", () => {
    const prescribable = [
      { zone: "face", upTo: 100 },
      { zone: "forehead", upTo: 50 },
    ];
    const { home } = defaultProtocol.care;
    const stricter = { ...defaultProtocol, care: { ...defaultProtocol.care, home: { ...home, prescribable } } };
    expect(care({ assignedLength: 50, zones: ["forehead"] }, stricter).findings[0]?.overridableBy).toHaveLength(2);
    const [refused] = care({ assignedLength: 75, zones: ["forehead"] }, stricter).findings;
    expect(refused?.overridableBy).toEqual([]);
    expect(refused?.message).toContain("; the limit is 1.0 mm on the face, 0.5 mm on the forehead.");
    const none = { ...defaultProtocol, care: { ...defaultProtocol.care, home: { ...home, prescribable: [] } } };
    expect(care({ assignedLength: 50 }, none).findings[0]?.message).toBe("0.5 mm at home cannot be prescribed there.");
    const gone = { ...home, prescribable: [{ zone: "elbow", upTo: 100 }] };
    const elsewhere = { ...defaultProtocol, care: { ...defaultProtocol.care, home: gone } };
    expect(care({ assignedLength: 50 }, elsewhere).findings[0]?.message).toContain("1.0 mm on the elbow.");
  });

  it("prescribes nothing for no zone and for an unknown one", () => {
    for (const zones of [[], ["unknown zone"]]) {
      const { findings } = care({ assignedLength: 50, zones, acknowledged: PRESCRIBED });
      expect(rulesOf(findings)).toEqual(["block HOME_NOT_PRESCRIBED", "block ZONE_UNKNOWN"]);
      expect(findings.find(({ rule }) => rule === "ZONE_UNKNOWN")?.field).toBe("zones");
    }
  });

  it("keeps 1.5 mm in the clinic and says so once", () => {
    expect(rulesOf(care({ assignedLength: 150, zones: ["body"] }).findings)).toEqual(["block HOME_CLINIC_ONLY"]);
    const stays = { ...defaultProtocol.homeCare, clinicOnlyFromStep: "n100" };
    const stricter = { ...defaultProtocol, homeCare: stays };
    expect(rulesOf(care({ assignedLength: 100 }, stricter).findings)).toEqual(["block HOME_CLINIC_ONLY"]);
    expect(rulesOf(care({ assignedLength: 75 }, stricter).findings)).toEqual(["block HOME_NOT_PRESCRIBED"]);
  });

  it("asks for a prescription even where the protocol keeps no step in the clinic", () => {
    const open = { ...defaultProtocol, homeCare: { ...defaultProtocol.homeCare, clinicOnlyFromStep: "none" } };
    expect(rulesOf(care({ assignedLength: 150, zones: ["body"] }, open).findings)).toEqual([
      "block HOME_NOT_PRESCRIBED",
    ]);
  });

  it("lets a healing window that blocks hold a prescribed roller back, and an acknowledged one only inform", () => {
    const history = [performed(0, 50, { zones: ["face"], setting: "home" })];
    const roller = { assignedLength: 50, history, today: onDay(21) };
    const blocking = {
      ...defaultProtocol,
      healingWindow: { ...defaultProtocol.healingWindow, severity: "block" as const },
    };
    expect(care(roller).allowedFrom).toBe(onDay(21));
    expect(care(roller, blocking).allowedFrom).toBe(onDay(40));
    const acknowledged = [...PRESCRIBED, "HEALING_WINDOW_OPEN"];
    expect(rulesOf(care({ ...roller, acknowledged }).findings)).toEqual([
      "info HEALING_WINDOW_OPEN",
      "info HOME_NOT_PRESCRIBED",
    ]);
  });

  it("counts a performed session dated ahead like a booking", () => {
    const history = [performed(3, 100, { zones: ["face"] })];
    expect(care({ history, today: onDay(3) }).allowedFrom).toBe(onDay(10));
    expect(care({ assignedLength: 50, history }).allowedFrom).toBe(onDay(38));
  });

  it("refuses what is no calendar day", () => {
    expect(() => care({ today: "2026-02-30" })).toThrow(RangeError);
    expect(() => care({ today: "2026-02-30", assignedLength: null })).toThrow(RangeError);
  });
});

describe("the first day for home rolling", () => {
  it("is never blocked, and every day from today up to it is", () => {
    fc.assert(
      fc.property(anyHome, (given) => {
        const { allowedFrom } = homeCare(defaultProtocol, given);
        expect(compareDays(allowedFrom, given.today)).toBeGreaterThanOrEqual(0);
        expect(inTheWay(homeCare(defaultProtocol, { ...given, today: allowedFrom }).findings)).toEqual([]);
        for (let day = given.today; day < allowedFrom; day = addDays(day, 1)) {
          expect(inTheWay(homeCare(defaultProtocol, { ...given, today: day }).findings)).not.toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of history, bookings and zones", () => {
    fc.assert(
      fc.property(anyHome, (given) => {
        const turned = {
          ...given,
          zones: [...given.zones].reverse(),
          history: [...given.history].reverse(),
          upcoming: [...given.upcoming].reverse(),
        };
        const [one, other] = [homeCare(defaultProtocol, given), homeCare(defaultProtocol, turned)];
        expect(other.allowedFrom).toBe(one.allowedFrom);
        expect(rulesOf(other.findings)).toEqual(rulesOf(one.findings));
      }),
    );
  });

  it("never moves closer when something more was done before today", () => {
    fc.assert(
      fc.property(anyHome, fc.integer({ min: -60, max: 60 }), (given, days) => {
        const before = homeCare(defaultProtocol, given).allowedFrom;
        const history = [...given.history, performed(days, 100, { zones: ["face"] })];
        expect(homeCare(defaultProtocol, { ...given, history }).allowedFrom >= before).toBe(true);
      }),
    );
  });
});
