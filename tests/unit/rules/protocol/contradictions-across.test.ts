import { describe, expect, it } from "vitest";
import { defaultProtocol, type Protocol, protocolSchema } from "@/lib/rules";

function problems(changed: Partial<Protocol>) {
  const result = protocolSchema.safeParse({ ...defaultProtocol, ...changed });
  return result.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}

const { care, screening, anesthesia } = defaultProtocol;
const [use] = screening.cleared.uses;
const [product] = anesthesia.products;

describe("a protocol whose parts do not fit is refused with both:", () => {
  it("a home step the needle table does not have", () => {
    const home = { ...care.home, allowedSteps: ["n025", "n030"] };
    expect(problems({ care: { ...care, home } })).toEqual([
      "care.home.allowedSteps.1: n030 is no needle step of this protocol.",
    ]);
  });

  it("a home step that stays in the clinic; the one below it may go home", () => {
    const home = { ...care.home, allowedSteps: ["n100", "n150"] };
    expect(problems({ care: { ...care, home } })).toEqual([
      "care.home.allowedSteps.1: n150 is allowed at home, and from n150 on needles stay in the clinic.",
    ]);
  });

  it("a prescription on no zone, or deeper than needles leave the clinic", () => {
    const home = { ...care.home, prescribable: [{ zone: "elbow", upTo: 105 }] };
    expect(problems({ care: { ...care, home } })).toEqual([
      "care.home.prescribable.0.zone: elbow is no zone of this protocol.",
      "care.home.prescribable.0.upTo: 105 may be prescribed for home, and needles over 100 stay in the clinic (hundredths of a millimetre).",
    ]);
    expect(problems({ care: { ...care, home: { ...home, prescribable: [{ zone: "face", upTo: 100 }] } } })).toEqual([]);
  });

  it("a cleared use on no zone, for no indication", () => {
    if (use === undefined) throw new Error("the default protocol names no cleared use");
    const uses = [{ ...use, zones: ["elbow"], indications: ["itch"] }];
    expect(problems({ screening: { ...screening, cleared: { ...screening.cleared, uses } } })).toEqual([
      "screening.cleared.uses.0.zones.0: elbow is no zone of this protocol.",
      "screening.cleared.uses.0.indications.0: itch is no indication of this protocol.",
    ]);
  });

  it("numbing that avoids no zone, and a face that is none", () => {
    if (product === undefined) throw new Error("the default protocol names no product");
    const products = [{ ...product, avoidZones: ["elbow"] }, ...anesthesia.products.slice(1)];
    const compounded = { ...anesthesia.compounded, avoidZones: ["knee"] };
    expect(problems({ anesthesia: { ...anesthesia, products, compounded, faceZone: "head" } })).toEqual([
      "anesthesia.products.0.avoidZones.0: elbow is no zone of this protocol.",
      "anesthesia.compounded.avoidZones.0: knee is no zone of this protocol.",
      "anesthesia.faceZone: head is no zone of this protocol.",
    ]);
  });

  it("a numbing flag raised by a question nobody asks", () => {
    const record = { questions: ["left_handed"], allergies: [], medicines: [] };
    const flags = anesthesia.flags.map((flag, index) => (index === 0 ? { ...flag, record } : flag));
    expect(problems({ anesthesia: { ...anesthesia, flags } })).toEqual([
      "anesthesia.flags.0.record.questions.0: left_handed is no screening question of this protocol.",
    ]);
  });
});
