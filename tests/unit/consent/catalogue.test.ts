import { describe, expect, test } from "vitest";
import { loadPaperFont } from "@/components/consent/pdf/paper-font";
import { noLetter } from "@/components/consent/pdf/printable";
import english from "@/messages/en/consent.json";
import spanish from "@/messages/es/consent.json";

type Words = { readonly [key: string]: string | Words };

/** Every word of a catalogue by its whole key. */
function flat(words: Words, under = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === "string" ? [[`${under}${key}`, word] as [string, string]] : flat(word, `${under}${key}.`),
  );
}

const { sign, pdf, check } = english.consent;
/** Said to the clinic, before the device is handed over. */
const { handOver: _h, handOverText: _t, identity: _i, identities: _s, begin: _b, ...toPatient } = sign;
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe("what a patient signs by, in Spanish", () => {
  test.each([
    ["sign", toPatient, spanish.consent.sign],
    ["pdf", pdf, spanish.consent.pdf],
    ["check", check, spanish.consent.check],
  ] as const)("%s has every word, filled in with the same, and none left in English", (_area, from, to) => {
    const words = new Map(flat(to));
    for (const [key, said] of flat(from)) {
      const translated = words.get(key);
      expect(translated, key).toBeDefined();
      expect(placeholders(translated ?? ""), key).toEqual(placeholders(said));
    }
    const same = flat(from).filter(([key, said]) => words.get(key) === said);
    expect(same).toEqual(same.filter(([key]) => ["no", "choices.no"].includes(key)));
  });

  test("every word of the paper is in letters it has", async () => {
    const hasLetter = await loadPaperFont();
    const lacking = [pdf, spanish.consent.pdf]
      .flatMap((words) => flat(words).flatMap(([, said]) => [...said]))
      .filter((letter) => !hasLetter(letter.codePointAt(0) ?? 0));
    expect(lacking).toEqual([]);
    expect(hasLetter(noLetter.codePointAt(0) ?? 0)).toBe(true);
  });
});
