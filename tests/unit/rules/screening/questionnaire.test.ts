import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { discreetly, isConfidential } from "@/lib/rules/screening/discreet";
import { questionnaire } from "@/lib/rules/screening/questionnaire";
import { screen } from "@/lib/rules/screening/screen";
import { courseTimeline } from "@/lib/rules/sessions/course-timeline";

const items = defaultProtocol.screening.contraindications;
const born = { birthDate: "1990-05-17" };

describe("the questionnaire", () => {
  it("asks every contraindication but the skin type and what the record answers, in the protocol's order", () => {
    const ids = items.map(({ id }) => id);
    const ofRecord = ["under_18", "age_18_21"];
    expect(questionnaire(defaultProtocol, born).map(({ id }) => id)).toEqual(
      ids.filter((id) => id !== "fitzpatrick_4_6" && !ofRecord.includes(id)),
    );
  });

  it("asks for the age of somebody whose birth date is not known", () => {
    expect(questionnaire(defaultProtocol, {}).map(({ id }) => id)).toEqual(
      items.map(({ id }) => id).filter((id) => id !== "fitzpatrick_4_6"),
    );
  });

  it("puts each in words with its span, asks for a last day where one ends it, and for zones where the skin matters", () => {
    const asked = new Map(questionnaire(defaultProtocol, born).map((question) => [question.id, question]));
    expect(asked.get("isotretinoin")).toEqual({
      id: "isotretinoin",
      text: "Do you take isotretinoin capsules, or will you have taken any in the 6 months before the session?",
      label: "Oral isotretinoin",
      lastDay: "last dose",
      asksZones: false,
    });
    expect(asked.get("keloid")).toMatchObject({ lastDay: null, asksZones: false });
    expect(asked.get("topical_retinoid")).toMatchObject({ lastDay: "last use", asksZones: true });
    expect(asked.get("active_hsv")).toMatchObject({ asksZones: false });
  });
});

describe("what the desk is told", () => {
  const found = (question: string, zones = ["face"]) => {
    const [finding] = screen(defaultProtocol, {
      answers: [{ question, answer: "yes" }],
      zones,
      date: "2026-06-10",
      patient: {},
    });
    if (finding === undefined) throw new Error(`nothing is found by ${question}`);
    return finding;
  };

  it("keeps the field, the severity and who lets it pass, and neither data nor the source", () => {
    expect(discreetly(found("keloid"))).toEqual({
      rule: "SCREEN_CONFIDENTIAL",
      severity: "block",
      message: "The screening stands against a session: a clinician has to look at it.",
      overridableBy: ["prescriber"],
      source: "The patient's answers, which clinicians read.",
      field: "answers.keloid",
    });
    const { field: _, ...bare } = found("keloid");
    expect(discreetly(bare)).not.toHaveProperty("field");
  });

  it("tells a remark as what is looked at before the session", () => {
    expect(discreetly(found("nsaid")).message).toBe("The clinician looks at the screening before the session.");
  });

  it("leaves ages, and whatever is no screening, as they are", () => {
    const [minor] = screen(defaultProtocol, {
      answers: [],
      zones: ["face"],
      date: "2026-06-10",
      patient: { birthDate: "2009-03-15" },
    });
    if (minor === undefined) throw new Error("a minor is found");
    expect(isConfidential(minor)).toBe(false);
    expect(discreetly(minor)).toBe(minor);
    const other = {
      rule: "INTERVAL_TOO_SHORT",
      severity: "block",
      message: "x",
      overridableBy: [],
      source: "x",
    } as const;
    expect(isConfidential(other)).toBe(false);
    expect(discreetly(other)).toBe(other);
    expect(isConfidential({ ...other, rule: "A_SCREEN_X" })).toBe(false);
  });

  it("is that a window waits, and for an age the age", () => {
    const session = { sessions: [{ number: 1, length: 50 }], history: [], zones: ["face"], from: "2026-06-10" };
    const isotretinoin = { question: "isotretinoin", answer: "yes", until: "2026-05-03" } as const;
    const [waits] = courseTimeline(defaultProtocol, { ...session, patient: { answers: [isotretinoin] } });
    expect(waits).toMatchObject({
      why: expect.stringContaining("Oral isotretinoin"),
      discreetWhy: "Earliest Tue 3 Nov 2026: the screening keeps sessions away until then.",
    });
    const [minor] = courseTimeline(defaultProtocol, { ...session, patient: { birthDate: "2009-03-15" } });
    expect(minor?.why).toContain("Minor");
    expect(minor).not.toHaveProperty("discreetWhy");
    const [free] = courseTimeline(defaultProtocol, session);
    expect(free).not.toHaveProperty("discreetWhy");
  });
});
