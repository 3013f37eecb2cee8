import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { screeningCatalog } from "@/lib/rules/screening/catalog";
import { ruleOf } from "@/lib/rules/screening/rule-ids";
import type { LookBack } from "@/lib/rules/screening/screening.schema";
import { namePhototype, nameSpan, questionText } from "@/lib/rules/screening/span";
import { edited, items, screened, yes } from "./facts";

/** Words that would tell somebody to leave a prescribed medicine. */
const ADVICE =
  /\b(stop|discontinu|paus|withh|ceas|quit|halt|interrupt|suspend|skip|avoid|come off|taper|wean|hold off)/i;

const everyMessage = items.flatMap(({ id }) =>
  [yes(id), yes(id, { until: "2026-06-15" })].flatMap((answer) => screened([answer]).map(({ message }) => message)),
);
const byRule = (rule: string) => screeningCatalog.find((entry) => entry.rule === rule);
const says = (id: string, protocol = defaultProtocol) => byRule(ruleOf(id))?.says(protocol);

describe("no word of screening tells anybody to leave a medicine", () => {
  it.each([
    ["messages", everyMessage],
    ["questions", items.map(questionText)],
    ["prompts", items.map(({ prompt = "" }) => prompt)],
    ["labels", items.map(({ label, lastDay = "" }) => `${label} ${lastDay}`)],
    ["rules for people", screeningCatalog.map((entry) => `${entry.title} ${entry.says(defaultProtocol)}`)],
  ])("in %s", (_title, words) => {
    expect(words.length).toBeGreaterThanOrEqual(items.length);
    for (const word of words) expect(word).not.toMatch(ADVICE);
  });

  it("and a blood thinner's says whose decision it is", () => {
    const [finding] = screened([yes("anticoagulant")]);
    expect(finding?.message).toContain("It goes on as prescribed; any change is for its prescriber alone.");
    expect(finding?.data).toMatchObject({
      prompt: "It goes on as prescribed; any change is for its prescriber alone.",
    });
  });

  it("and cold sores leave prophylaxis, without a dose, to the prescriber", () => {
    const [finding] = screened([yes("hsv_history")]);
    expect(finding?.message).toBe(
      "Cold sores in the past: counts however long ago it was. The prescriber decides whether prophylaxis is needed, and with what: has that been decided?",
    );
    expect(finding?.message).not.toMatch(/\d|mg/);
    expect(screened([yes("keloid")])[0]?.data).not.toHaveProperty("prompt");
  });
});

describe("questions", () => {
  const question = (id: string) => items.filter((item) => item.id === id).map(questionText)[0];

  it("carry the look-back in words, and nothing left to fill in", () => {
    expect(question("isotretinoin")).toBe(
      "Do you take isotretinoin capsules, or will you have taken any in the 6 months before the session?",
    );
    expect(question("under_18")).toBe("Will you be under 18 years old on the day of the session?");
    expect(question("fitzpatrick_4_6")).toBe("Is your skin type IV to VI on the Fitzpatrick scale?");
    for (const item of items) {
      expect(questionText(item)).not.toContain("{");
      expect(questionText(item)).toMatch(/\?$/);
    }
  });

  it.each([
    [{ kind: "days", days: 1 }, "1 day"],
    [{ kind: "days", days: 30 }, "30 days"],
    [{ kind: "months", months: 1 }, "1 month"],
    [{ kind: "months", months: 6 }, "6 months"],
    [{ kind: "age", below: 18 }, "under 18"],
    [{ kind: "age", from: 18, below: 22 }, "18 to 21"],
    [{ kind: "age", from: 21, below: 22 }, "21"],
    [{ kind: "phototype", from: 1 }, "I to VI"],
    [{ kind: "phototype", from: 6 }, "VI"],
    [{ kind: "current" }, ""],
    [{ kind: "ever" }, ""],
  ] satisfies [LookBack, string][])("name %j as “%s”", (lookBack, words) => {
    expect(nameSpan(lookBack)).toBe(words);
  });

  it("leave a skin type that is none as it is", () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(namePhototype)).toEqual(["0", "I", "II", "III", "IV", "V", "VI", "7"]);
  });
});

describe("the catalogue", () => {
  it("has one entry for each contraindication, with its label and source, one for unknown questions and one for the desk", () => {
    const rules = screeningCatalog.map(({ rule }) => rule);
    expect(rules).toEqual([...items.map(({ id }) => ruleOf(id)), "SCREEN_UNKNOWN_ANSWER", "SCREEN_CONFIDENTIAL"]);
    expect(new Set(rules).size).toBe(rules.length);
    expect(new Set(screeningCatalog.map(({ family }) => family))).toEqual(new Set(["screening"]));
    for (const { id, label, source } of items) {
      expect(byRule(ruleOf(id))?.title).toBe(label);
      expect(byRule(ruleOf(id))?.source(defaultProtocol)).toBe(source);
    }
  });

  it.each([
    [
      "pregnancy",
      "Blocks every session while it lasts, up to and including its last day (ended). Nobody lets it pass.",
    ],
    [
      "peel_superficial",
      "Blocks a session on the same skin while it lasts and until 30 days after its last day (peeled), which is then free. May be let pass, with a reason, by a clinician or a prescriber.",
    ],
    [
      "young_scar",
      "Blocks a session on the same skin while it lasts and until 6 months after its last day (wound closed), which is then free. May be let pass, with a reason, by a prescriber.",
    ],
    [
      "active_hsv",
      "Blocks every session on the face while it lasts, up to and including its last day (healed). That it is over is confirmed by a clinician or a prescriber. Nobody lets it pass.",
    ],
    [
      "hsv_history",
      "Warns about every session on the face however long ago it was. Acknowledged by a clinician or a prescriber. The prescriber decides whether prophylaxis is needed, and with what: has that been decided?",
    ],
    [
      "nsaid",
      "Mentions every session while it lasts and until 3 days after its last day (last dose), which is then free. Acknowledged by a clinician or a prescriber.",
    ],
    [
      "under_18",
      "Blocks every session while the patient is under 18, by age on the session's day. Nobody lets it pass.",
    ],
    [
      "fitzpatrick_4_6",
      "Warns about every session in Fitzpatrick skin types IV to VI. Acknowledged by a clinician or a prescriber. Agree on sun protection, work at a cautious depth and think of a patch test: marks darken more easily.",
    ],
  ])("says of %s what it does, when, and who lets it pass", (id, words) => {
    expect(says(id)).toBe(words);
  });

  it("speaks by the protocol it is asked under, also by one that left a question out", () => {
    const protocol = edited("peel_superficial", { id: "peel", lookBack: { kind: "days", days: 21 } });
    expect(says("peel_superficial", protocol)).toBe("This protocol does not ask about it.");
    expect(byRule("SCREEN_PEEL_SUPERFICIAL")?.source(protocol)).toBe(defaultProtocol.screening.source);
    expect(says("laser_ipl", edited("laser_ipl", { lookBack: { kind: "days", days: 21 } }))).toContain("until 21 days");
    expect(byRule("SCREEN_UNKNOWN_ANSWER")).toMatchObject({ title: "Answer to a question the protocol does not know" });
    expect(byRule("SCREEN_UNKNOWN_ANSWER")?.source(protocol)).toBe(defaultProtocol.screening.source);
    expect(byRule("SCREEN_UNKNOWN_ANSWER")?.says(protocol)).toBe(
      "An answer to a question that is none of the protocol's 37 cannot be judged, so it blocks until it is taken away or asked anew. Nobody lets it pass.",
    );
  });
});
