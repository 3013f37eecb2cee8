import { describe, expect, it } from "vitest";
import { defaultProtocol, historyFlags } from "@/lib/rules";
import { judge, onFor, patient, TODAY } from "./facts";

type Given = {
  answers?: Parameters<typeof historyFlags>[1]["answers"];
  allergies?: readonly string[];
  medicines?: readonly string[];
};

function flagsOf({ answers = [], allergies = [], medicines = [] }: Given, zones = ["cheeks_chin"]) {
  return historyFlags(defaultProtocol, { answers, allergies, medicines }, zones, TODAY);
}

describe("flags a record raises by itself", () => {
  it.each<[string, Given, string[]]>([
    ["an empty record", {}, []],
    ["an allergy by its name", { allergies: ["pollen", "Lidocaine (hives, 2019)"] }, ["amide_allergy"]],
    ["an allergy by its other spelling", { allergies: ["Lignocaïne"] }, ["amide_allergy"]],
    [
      "an allergy to local anesthetics of any kind",
      { allergies: ["local anaesthetic at the dentist"] },
      ["amide_allergy", "ester_allergy"],
    ],
    ["an allergy to an ester", { allergies: ["benzocaine lozenges"] }, ["ester_allergy"]],
    ["an allergy to PABA", { allergies: ["PABA sunscreen"] }, ["paba_allergy"]],
    ["a cream's base", { allergies: ["Propylene glycol"] }, ["excipient_allergy"]],
    ["a medicine that makes methemoglobin", { medicines: ["dapsone 100 mg"] }, ["methb_inducer"]],
    ["a class I heart-rhythm medicine", { medicines: ["Flecainide 50 mg twice a day"] }, ["class_1_antiarrhythmic"]],
    ["a class III heart-rhythm medicine", { medicines: ["amiodarone"] }, ["class_3_antiarrhythmic"]],
    [
      "an allergy is no medicine, and a medicine no allergy",
      { allergies: ["dapsone"], medicines: ["lidocaine patch"] },
      [],
    ],
    ["a name inside another word does not count", { allergies: ["prolidocainex"] }, []],
    ["a pregnancy that goes on", { answers: [{ question: "pregnancy", answer: "yes" }] }, ["pregnancy"]],
    ["a pregnancy that has ended", { answers: [{ question: "pregnancy", answer: "yes", until: "2026-01-31" }] }, []],
    ["no pregnancy", { answers: [{ question: "pregnancy", answer: "no" }] }, []],
    [
      "eczema where the cream goes",
      { answers: [{ question: "inflammatory_dermatosis", answer: "yes", zones: ["face"] }] },
      ["atopic_area"],
    ],
    ["eczema elsewhere", { answers: [{ question: "inflammatory_dermatosis", answer: "yes", zones: ["body"] }] }, []],
  ])("%s", (_what, given, flags) => {
    expect(flagsOf(given).map(({ flag }) => flag)).toEqual(flags);
  });

  it("names the entry that raises it", () => {
    expect(flagsOf({ allergies: ["Lidocaine (hives, 2019)"] })[0]?.because).toBe("Lidocaine (hives, 2019)");
    expect(flagsOf({ answers: [{ question: "pregnancy", answer: "yes" }] })[0]?.because).toBe("Pregnancy");
  });

  it("raises only flags the protocol judges, so that none is unknown to it", () => {
    const everything = {
      allergies: defaultProtocol.anesthesia.flags.flatMap(({ record }) => record?.allergies ?? []),
      medicines: defaultProtocol.anesthesia.flags.flatMap(({ record }) => record?.medicines ?? []),
    };
    const flags = flagsOf(everything).map(({ flag }) => flag);
    expect(flags).toHaveLength(7);
    const rules = judge(onFor(45), { patient: patient({ flags }) }).map(({ rule }) => rule);
    expect(rules).toContain("ANESTHESIA_CONTRAINDICATED");
    expect(rules).not.toContain("ANESTHESIA_FLAG_UNKNOWN");
  });
});
