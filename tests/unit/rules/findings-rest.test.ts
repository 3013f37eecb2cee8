import { describe, expect, it } from "vitest";
import { judge, onDay, performed, planned, START } from "./facts";

const face = { zones: ["face"] };
const SCHEDULE = "CONVENTION: 56 days are the founding text's own 8 weeks: course.onScheduleWindowDays";
const ROLLS = "CONVENTION: span of expected reactions (Chu 2021): intervals.homeRollAfterClinic";

const finding = (rule: string, ...given: Parameters<typeof judge>) =>
  judge(...given).filter((found) => found.rule === rule);

describe("a finding about rest says all of itself", () => {
  it("INTERVAL_TOO_SHORT after an earlier session", () => {
    expect(finding("INTERVAL_TOO_SHORT", planned(41, 150), { history: [performed(0, 150)] })).toEqual([
      {
        rule: "INTERVAL_TOO_SHORT",
        severity: "block",
        message:
          "Too soon: 1.5 mm on the body on Mon 2 Mar 2026 needs 42 days; Sun 12 Apr 2026 is day 41. Earliest Mon 13 Apr 2026.",
        overridableBy: [],
        earliest: onDay(42),
        source: "SEED: intervals, n150",
        field: "date",
        data: { days: 41, needs: 42, governedBy: START, length: 150 },
      },
    ]);
  });

  it("INTERVAL_TOO_SHORT before a later one", () => {
    expect(finding("INTERVAL_TOO_SHORT", planned(0, 100), { upcoming: [planned(20, 100)] })).toEqual([
      {
        rule: "INTERVAL_TOO_SHORT",
        severity: "block",
        message:
          "Too close to the session on Sun 22 Mar 2026: 1.0 mm on the body on Mon 2 Mar 2026 needs 35 days before it and has 20. Latest Sun 15 Feb 2026.",
        overridableBy: [],
        source: "SEED: intervals, n100",
        field: "date",
        data: { days: 20, needs: 35, neighbour: onDay(20), latest: onDay(-15) },
      },
    ]);
  });

  it("INTERVAL_BELOW_IDEAL after an earlier session", () => {
    expect(finding("INTERVAL_BELOW_IDEAL", planned(36, 100), { history: [performed(0, 100)] })).toEqual([
      {
        rule: "INTERVAL_BELOW_IDEAL",
        severity: "info",
        message: "1.0 mm on the body on Mon 2 Mar 2026 allows day 36; day 42, Mon 13 Apr 2026, is better.",
        overridableBy: [],
        earliest: onDay(42),
        source: "SEED: intervals, n100",
        field: "date",
        data: { days: 36, ideal: 42, governedBy: START, length: 100 },
      },
    ]);
  });

  it("INTERVAL_BELOW_IDEAL before a later one", () => {
    expect(finding("INTERVAL_BELOW_IDEAL", planned(0, 100), { upcoming: [planned(36, 100)] })).toEqual([
      {
        rule: "INTERVAL_BELOW_IDEAL",
        severity: "info",
        message:
          "The session on Tue 7 Apr 2026 follows 1.0 mm on the body on Mon 2 Mar 2026 after 36 days: allowed, 42 is better.",
        overridableBy: [],
        source: "SEED: intervals, n100",
        field: "date",
        data: { days: 36, ideal: 42, neighbour: onDay(36), latest: onDay(-6) },
      },
    ]);
  });

  it("HEALING_WINDOW_OPEN after an earlier session, before a later one, and acknowledged", () => {
    const common = {
      rule: "HEALING_WINDOW_OPEN",
      severity: "warn",
      message:
        "The skin still rebuilds for about 40 days after 0.75 mm on the face on Mon 2 Mar 2026; Wed 1 Apr 2026 is day 30.",
      overridableBy: ["clinician", "prescriber"],
      source: "SEED: healingWindow",
      field: "date",
    };
    const data = { days: 30, needs: 40, governedBy: START };
    const later = planned(30, 75, face);
    const history = [performed(0, 75, face)];
    expect(finding("HEALING_WINDOW_OPEN", later, { history })).toEqual([{ ...common, data, earliest: onDay(40) }]);
    expect(finding("HEALING_WINDOW_OPEN", planned(0, 75, face), { upcoming: [later] })).toEqual([
      { ...common, data: { ...data, neighbour: onDay(30) } },
    ]);
    const acknowledged = ["HEALING_WINDOW_OPEN"];
    expect(finding("HEALING_WINDOW_OPEN", { ...later, acknowledged }, { history })).toEqual([
      {
        ...common,
        severity: "info",
        message: `${common.message} Acknowledged on this plan.`,
        overridableBy: [],
        data,
        earliest: onDay(40),
      },
    ]);
  });

  it("COURSE_EARLY after an earlier session and before a later one", () => {
    const common = {
      rule: "COURSE_EARLY",
      severity: "warn",
      overridableBy: ["clinician", "prescriber", "front_desk"],
      source: SCHEDULE,
      field: "date",
    };
    expect(finding("COURSE_EARLY", planned(55, 150), { history: [performed(0, 150)] })).toEqual([
      {
        ...common,
        message:
          "Early for the course: Sun 26 Apr 2026 is day 55 after 1.5 mm on the body on Mon 2 Mar 2026; sessions of a course are 56 to 70 days apart.",
        earliest: onDay(56),
        data: { days: 55, needs: 56, governedBy: START },
      },
    ]);
    expect(finding("COURSE_EARLY", planned(0, 150), { upcoming: [planned(55, 150)] })).toEqual([
      {
        ...common,
        message:
          "This leaves 55 days before the session on Sun 26 Apr 2026; sessions of a course are 56 to 70 days apart.",
        data: { days: 55, needs: 56, neighbour: onDay(55), latest: onDay(-1) },
      },
    ]);
  });

  it("COURSE_LATE and COURSE_LAPSED", () => {
    const history = [performed(0, 150)];
    expect(judge(planned(71, 150), { history })).toEqual([
      {
        rule: "COURSE_LATE",
        severity: "info",
        message:
          "Late for the course: Tue 12 May 2026 is day 71 after 1.5 mm on the body on Mon 2 Mar 2026; sessions of a course are 56 to 70 days apart.",
        overridableBy: [],
        source: SCHEDULE,
        field: "date",
        data: { days: 71, governedBy: START, latest: onDay(70) },
      },
    ]);
    expect(judge(planned(184, 150), { history })).toEqual([
      {
        rule: "COURSE_LAPSED",
        severity: "warn",
        message:
          "The course has lapsed: Wed 2 Sep 2026 is day 184 after 1.5 mm on the body on Mon 2 Mar 2026, more than 183. Review the plan, take the history again and renew the consent.",
        overridableBy: ["clinician", "prescriber"],
        source: "CONVENTION (no published source found): course.lapsedAfterDays",
        field: "date",
        data: { days: 184, governedBy: START, latest: onDay(183) },
      },
    ]);
  });

  it("HOME_TOO_SOON that blocks, that warns, and seen from the clinic session before it", () => {
    const roll = (days: number) => planned(days, 25, { ...face, setting: "home" });
    const history = [performed(0, 100, face)];
    const blocks = {
      rule: "HOME_TOO_SOON",
      severity: "block",
      message:
        "After 1.0 mm on the face on Mon 2 Mar 2026 no home rolling for 7 days, until Mon 9 Mar 2026; Thu 5 Mar 2026 is day 3.",
      overridableBy: [],
      source: ROLLS,
      field: "date",
      data: { days: 3, needs: 7, dermalDate: START, rollDate: onDay(3) },
    };
    expect(judge(roll(3), { history })).toEqual([{ ...blocks, earliest: onDay(7) }]);
    expect(judge(planned(0, 100, face), { upcoming: [roll(3)] })).toEqual([blocks]);
    expect(judge(roll(10), { history })).toEqual([
      {
        ...blocks,
        severity: "warn",
        message:
          "After 1.0 mm on the face on Mon 2 Mar 2026 home rolling is better left for 35 days, until Mon 6 Apr 2026; Thu 12 Mar 2026 is day 10.",
        overridableBy: ["clinician", "prescriber"],
        data: { days: 10, needs: 35, dermalDate: START, rollDate: onDay(10) },
        earliest: onDay(35),
      },
    ]);
  });
});
