import { describe, expect, it } from "vitest";
import { checkCourse, checkSession, courseTimeline, defaultProtocol, freeFrom, type PatientFacts } from "@/lib/rules";

const actor = { role: "clinician" } as const;
const isotretinoin: PatientFacts = { answers: [{ question: "isotretinoin", answer: "yes", until: "2026-05-03" }] };
const turns18: PatientFacts = { birthDate: "2008-06-15" };
const pregnant: PatientFacts = { answers: [{ question: "pregnancy", answer: "yes" }] };

function on(date: string, patient: PatientFacts) {
  const session = { date, length: 50, zones: ["cheeks_chin"], setting: "clinic" } as const;
  return checkSession(defaultProtocol, { history: [], upcoming: [], session, patient, actor });
}

describe("a session of a screened patient", () => {
  it("is blocked until the look-back is over, and names the first free day", () => {
    expect(on("2026-11-02", isotretinoin)).toMatchObject([
      {
        rule: "SCREEN_ISOTRETINOIN",
        severity: "block",
        overridableBy: ["prescriber"],
        earliest: "2026-11-03",
        field: "date",
      },
    ]);
    expect(on("2026-11-03", isotretinoin)).toEqual([]);
  });

  it("is blocked without a day where none ends it", () => {
    const [finding] = on("2026-11-03", pregnant);
    expect(finding).toMatchObject({ rule: "SCREEN_PREGNANCY", severity: "block", overridableBy: [], field: "zones" });
    expect(finding?.earliest).toBeUndefined();
  });

  it("is blocked the day before the 18th birthday and warned of on it", () => {
    expect(on("2026-06-14", turns18)).toMatchObject([{ rule: "SCREEN_UNDER_18", earliest: "2026-06-15" }]);
    expect(on("2026-06-15", turns18)).toMatchObject([{ rule: "SCREEN_AGE_18_21", severity: "warn" }]);
  });

  it("says nothing where nothing is known", () => {
    expect(on("2026-06-14", {})).toEqual([]);
    expect(on("2026-06-14", { answers: [] })).toEqual([]);
  });
});

describe("a course of a screened patient", () => {
  const sessions = [
    { number: 1, length: 50, zones: ["cheeks_chin"], date: "2026-11-02" },
    { number: 2, length: 50, zones: ["cheeks_chin"], date: "2027-01-02" },
  ];

  it("is judged session by session, by its own day", () => {
    const found = checkCourse(defaultProtocol, { sessions, history: [], patient: isotretinoin, actor });
    expect(found).toMatchObject([{ rule: "SCREEN_ISOTRETINOIN", field: "sessions.0.date", earliest: "2026-11-03" }]);
    expect(found[0]?.message).toMatch(/^Session 1: /);
  });

  it("is not judged by the patient where a session is done", () => {
    const done = sessions.map((session) => ({ ...session, done: true }));
    expect(checkCourse(defaultProtocol, { sessions: done, history: [], patient: pregnant, actor })).toEqual([]);
  });

  it("has its windows moved by a dated answer, and says why", () => {
    const due = [
      { number: 1, length: 50 },
      { number: 2, length: 50 },
    ];
    const given = { sessions: due, history: [], zones: ["cheeks_chin"], from: "2026-08-01" };
    const [first, second] = courseTimeline(defaultProtocol, { ...given, patient: isotretinoin });
    expect(first).toMatchObject({ earliest: "2026-11-03", ideal: "2026-11-03" });
    expect(first?.why).toMatch(/^Earliest Tue 3 Nov 2026: Oral isotretinoin: last dose Sun 3 May 2026/);
    expect(second).toMatchObject({ earliest: "2026-11-24", ideal: "2027-01-03" });
    expect(courseTimeline(defaultProtocol, { ...given, patient: {} })[0]?.earliest).toBe("2026-08-01");
    expect(courseTimeline(defaultProtocol, { ...given, patient: pregnant })[0]?.earliest).toBe("2026-08-01");
  });

  it("keeps the window of a session that is past as it was", () => {
    const past = [{ number: 1, length: 50, date: "2026-06-01" }];
    const given = { sessions: past, history: [], zones: ["cheeks_chin"], from: "2026-08-01", patient: isotretinoin };
    expect(courseTimeline(defaultProtocol, given)[0]?.earliest).toBe("2026-06-01");
  });
});

describe("the first free day", () => {
  const zones = ["cheeks_chin"];
  const day = (patient: PatientFacts, from: string) => freeFrom(defaultProtocol, { patient, zones, from }).day;

  it("lies after every dated block, one after the other", () => {
    const answers = [
      { question: "peel_superficial", answer: "yes", until: "2026-11-10", zones },
      { question: "laser_ipl", answer: "yes", until: "2026-11-20", zones },
    ] as const;
    expect(day({ answers }, "2026-11-01")).toBe("2026-12-18");
    expect(day({ answers: answers.slice(0, 1) }, "2026-11-01")).toBe("2026-12-10");
    expect(day({ answers }, "2027-01-01")).toBe("2027-01-01");
  });

  it("is not moved by a warning, nor by a block that no day ends", () => {
    expect(day({ fitzpatrick: 5 }, "2026-11-01")).toBe("2026-11-01");
    expect(day(pregnant, "2026-11-01")).toBe("2026-11-01");
    expect(freeFrom(defaultProtocol, { patient: pregnant, zones, from: "2026-11-01" }).because).toBeNull();
  });
});
