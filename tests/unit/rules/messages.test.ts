import { describe, expect, it } from "vitest";
import { judge, onDay, performed, planned } from "./facts";

const messages = (...given: Parameters<typeof judge>) => judge(...given).map(({ message }) => message);
const face = { zones: ["face"] };

describe("messages", () => {
  it("give the needle, the place, the day, the rest and the first free day of a session that is too soon", () => {
    expect(messages(planned(41, 150, { number: 1 }), { history: [performed(0, 150)] })).toEqual([
      "Too soon: 1.5 mm on the body on Mon 2 Mar 2026 needs 42 days; Sun 12 Apr 2026 is day 41. Earliest Mon 13 Apr 2026.",
    ]);
  });

  it("name the day of the next booking, and the last day that leaves it enough rest", () => {
    expect(messages(planned(0, 150), { upcoming: [planned(41, 150)] })[0]).toBe(
      "Too close to the session on Sun 12 Apr 2026: 1.5 mm on the body on Mon 2 Mar 2026 needs 42 days before it and has 41. Latest Sun 1 Mar 2026.",
    );
  });

  it("speak of one day in the singular", () => {
    expect(messages(planned(0, 25, { ...face, setting: "home" }), { history: [performed(0, 25, face)] })).toEqual([
      "Too soon: 0.25 mm on the face on Mon 2 Mar 2026 needs 1 day; Mon 2 Mar 2026 is day 0. Earliest Tue 3 Mar 2026.",
    ]);
  });

  it("name only the skin both sessions share", () => {
    const history = [performed(0, 100, { zones: ["face", "neck", "hands"] })];
    expect(messages(planned(34, 100, { zones: ["neck", "hands"] }), { history })[0]).toContain(
      "1.0 mm on the neck and the hands on Mon 2 Mar 2026",
    );
  });

  it("list three zones with a comma, quote one that is unknown, and speak of the skin where none is named", () => {
    const on = (zones: readonly string[]) =>
      messages(planned(34, 100, { zones: ["face", "neck", "hands"] }), { history: [performed(0, 100, { zones })] })[0];
    expect(on(["face", "neck", "hands"])).toContain("1.0 mm on the face, the neck and the hands on Mon 2 Mar 2026");
    expect(on(["left knee"])).toContain("1.0 mm on the zone “left knee” on Mon 2 Mar 2026");
    expect(on([])).toContain("1.0 mm on the skin on Mon 2 Mar 2026");
  });

  it("explain the prescriber's exception where there is one", () => {
    expect(messages(planned(0, 150, { zones: ["cheeks_chin"], indication: "acne_scars" }))).toEqual([
      "1.5 mm is too deep for the cheeks and chin: the limit is 1.0 mm. A prescriber may allow up to 1.5 mm for scars.",
    ]);
    expect(messages(planned(0, 150, { zones: ["forehead"] }))).toEqual([
      "1.5 mm is too deep for the forehead: the limit is 1.0 mm.",
    ]);
  });

  it("cite the protocol's own source", () => {
    const sources = judge(planned(30, 150), { history: [performed(0, 150)] }).map(({ source }) => source);
    expect(sources).toEqual([
      "SEED: intervals, n150",
      "SEED: healingWindow",
      "CONVENTION: 56 days are the founding text's own 8 weeks: course.onScheduleWindowDays",
    ]);
  });

  it("carry a date that would cure them only where a later day does", () => {
    const findings = judge(planned(20, 150), { history: [performed(0, 150)], upcoming: [planned(40, 150)] });
    expect(findings.map(({ rule, earliest }) => [rule, earliest])).toEqual([
      ["INTERVAL_TOO_SHORT", onDay(42)],
      ["INTERVAL_TOO_SHORT", undefined],
      ["HEALING_WINDOW_OPEN", onDay(40)],
      ["HEALING_WINDOW_OPEN", undefined],
      ["COURSE_EARLY", onDay(56)],
      ["COURSE_EARLY", undefined],
    ]);
  });
});
