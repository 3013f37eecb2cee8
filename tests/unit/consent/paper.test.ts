import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { consentPaper } from "@/components/consent/pdf/consent-paper";
import { loadPaperFont } from "@/components/consent/pdf/paper-font";
import { noLetter, printable } from "@/components/consent/pdf/printable";
import type { ConsentDto } from "@/lib/consent/get-consent.schema";
import { hashText } from "@/lib/consent/hash-text";
import messages from "@/messages/en/consent.json";
import { pdfText } from "../../support/pdf-text";

const id = "0190a000-0000-7000-8000-000000000000";
const seal = "5ea1".repeat(16);

/** A consent somebody of a name signed. */
function consentOf(signerName: string): ConsentDto {
  const text = `Consent to microneedling\nVersion 1 of this form, en\n${signerName}, born Wed 14 Mar 1990\n`;
  const instant = "2027-01-11T09:00:00.000Z";
  return {
    ...{ id, planId: id, patientId: id, text, signerName, seal },
    ...{ clinicName: "Clínica Ñandú", timeZone: "Europe/Madrid", language: "en", version: 1 },
    textHash: hashText(text),
    mark: { typed: signerName },
    meaning: "By signing I consent to the treatment described above.",
    ...{ openedAt: instant, signedAt: instant, signedOn: "2027-01-11", validUntil: "2027-07-12" },
    ...{ channel: "tablet", identity: "photo_id", handedOverBy: "Łucja Clinician" },
    photos: [{ purpose: "photo_record", text: "Photographs in my record.", accepted: true, withdrawnAt: null }],
    ticks: [{ item: "electronic", accepted: true, at: instant }],
    witness: null,
    countersignature: null,
    withdrawnAt: null,
    code: seal.slice(0, 32),
    verifyAddress: `https://a-long-name-for-a-portal.example.test/verify/${seal.slice(0, 32)}`,
  };
}

const t = createTranslator({ locale: "en", messages, namespace: "consent.pdf" }) as Parameters<typeof consentPaper>[0];
const flat = (text: string) => text.replaceAll(/\s+/g, "");
const paperOf = async (consent: ConsentDto) => flat(pdfText(await consentPaper(t, consent)).normalize("NFC"));

describe("a copy on paper", () => {
  test.each([
    "Łukasz Čapek",
    "Ελένη Παπαδοπούλου",
    "Иван Щербаков",
    "Nguyễn Thị Hương",
    "Şükrü Iğdır",
    "Þórður Ægisson",
    "Ștefan Țăndărică",
    "Õnne Őrsi",
  ])("has every letter of %s", async (name) => {
    const consent = consentOf(name);
    const paper = await paperOf(consent);
    expect(paper).toContain(flat(`${name}, born`));
    expect(paper).toContain(flat(`Signed by ${name}`));
    expect(paper).not.toContain(noLetter);
    expect(paper).not.toContain("hasnoletter");
    expect(paper).toContain(hashText(consent.text));
  });

  test("shows a sign where the font has no letter, and says so; what was signed is untouched", async () => {
    const consent = consentOf("王小明 Wang");
    const paper = await paperOf(consent);
    expect(paper).toContain(`Signedby${noLetter.repeat(3)}Wang`);
    expect(paper).toContain(flat(messages.consent.pdf.gaps.replace("{sign}", noLetter)));
    expect(hashText(consent.text)).toBe(consent.textHash);
    expect(paper).toContain(consent.textHash);
  });

  test("loses no letter that it has", async () => {
    const hasLetter = await loadPaperFont();
    const letters = Array.from({ length: 0x2000 }, (_, point) => point)
      .filter(
        (point) =>
          hasLetter(point) &&
          /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(String.fromCodePoint(point)),
      )
      .map((point) => String.fromCodePoint(point));
    expect(letters.length).toBeGreaterThan(1000);
    const consent = consentOf("Ana");
    const words = letters.map((letter) => `a${letter}i${letter}`.normalize("NFC"));
    const paper = await paperOf({ ...consent, text: words.join(" ") });
    expect(words.filter((word) => !paper.includes(word))).toEqual([]);
  });

  test("divides no word; an address too long for its line goes on in the next without a hyphen", async () => {
    const consent = consentOf("Ana");
    const long = `${"considerablemente ".repeat(60)}.`;
    const paper = await paperOf({ ...consent, text: `${consent.text}${long}` });
    expect(paper).toContain(flat(long));
    expect(paper).toContain(consent.verifyAddress);
  });
});

describe("what a font can print", () => {
  test("keeps every letter the font has, and puts the sign for each it has not", async () => {
    const hasLetter = await loadPaperFont();
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { value, hasGaps } = printable({ text }, hasLetter);
        const letters = [...text.normalize("NFC").replaceAll("\t", "    ")];
        const shown = [...value.text];
        expect(shown).toHaveLength(letters.length);
        letters.forEach((letter, at) => {
          const has = letter === "\n" || hasLetter(letter.codePointAt(0) ?? 0);
          expect(shown[at]).toBe(has ? letter : noLetter);
        });
        expect(hasGaps).toBe(shown.includes(noLetter));
      }),
    );
  });
});
