import { describe, expect, test } from "vitest";
import { asInput, openingValues } from "@/components/screening/questionnaire-values";
import type { ScreeningDto } from "@/lib/screening/get-screening.schema";

const question = { id: "keloid", text: "Keloids?", label: "Keloids", lastDay: null, asksZones: false };
const record = {
  ...{ answers: [], fitzpatrick: null, sensitivity: null, weightKg: null, medicines: [], allergies: [] },
  ...{ fullOn: "2027-01-04", lastOn: "2027-01-04" },
};
const screening: ScreeningDto = {
  ...{ patientId: "p", patientName: "Pia", today: "2027-01-11", questions: [question], zones: [], isHidden: false },
  ...{ record: null, last: null, findings: [], toConfirm: [] },
};

describe("lists left empty", () => {
  const send = (change: Partial<ScreeningDto>, typed: { medicines?: string; allergies?: string } = {}) => {
    const asked = { ...screening, ...change };
    const { medicines, allergies } = asInput(asked, { ...openingValues(asked), ...typed });
    return { medicines, allergies };
  };

  test("say that there is nothing, where what stands is shown or nothing does", () => {
    expect(send({})).toEqual({ medicines: [], allergies: [] });
    expect(send({ record })).toEqual({ medicines: [], allergies: [] });
    expect(send({ isHidden: true })).toEqual({ medicines: [], allergies: [] });
  });

  test("say nothing to whoever is not shown what stands", () => {
    expect(send({ isHidden: true, record })).toEqual({ medicines: undefined, allergies: undefined });
    expect(send({ isHidden: true, record }, { allergies: " latex \n\n" })).toEqual({
      medicines: undefined,
      allergies: ["latex"],
    });
  });
});
