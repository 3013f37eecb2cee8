import { inflateSync } from "node:zlib";
import { renderToBuffer } from "@react-pdf/renderer";
import { createTranslator } from "next-intl";
import { createElement } from "react";
import { expect, test } from "vitest";
import { ConsentDocument } from "@/components/consent/pdf/consent-document";
import { pdfWords } from "@/components/consent/pdf/pdf-words";
import { getConsent } from "@/lib/consent/get-consent";
import { hashText } from "@/lib/consent/hash-text";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import messages from "@/messages/en/consent.json";
import { makeConsent } from "../../factories/consent";
import { expectOk } from "../../factories/expect-ok";
import { arrangeConsent } from "./arrange";

/** The text of a PDF whose fonts are the standard ones: every string its pages show, in their order. */
function textOf(pdf: Buffer): string {
  const pages: string[] = [];
  const raw = pdf.toString("latin1");
  for (const [, start] of [...raw.matchAll(/stream\r?\n/g)].map(
    (match) => [match[0], match.index + match[0].length] as const,
  )) {
    const bytes = pdf.subarray(start, raw.indexOf("endstream", start));
    let content = "";
    try {
      content = inflateSync(bytes).toString("latin1");
    } catch {
      continue;
    }
    const shown = [...content.matchAll(/\[(.*?)\]\s*TJ/gs)].map(([, parts = ""]) =>
      [...parts.matchAll(/<([0-9a-f]*)>/gi)].map(([, hex = ""]) => Buffer.from(hex, "hex").toString("latin1")).join(""),
    );
    pages.push(shown.join("\n"));
  }
  return pages.join("\n");
}

test("a copy holds the exact text, each signature with name, time and meaning, every choice, the hashes and where to check them", async () => {
  const { clinic, plan, asPatient } = await arrangeConsent();
  const { consentId, code, textHash } = await makeConsent(clinic, { planId: plan.id, photos: ["photo_teaching"] });
  expectOk(await withdrawConsent.execute(asPatient, { consentId, scope: "photo_teaching" }));
  const consent = expectOk(await getConsent.execute(asPatient, { consentId }));
  const t = createTranslator({ locale: "en", messages, namespace: "consent.pdf" });
  const words = pdfWords(t as Parameters<typeof pdfWords>[0], consent);
  const pdf = await renderToBuffer(
    createElement(ConsentDocument, { consent, words }) as Parameters<typeof renderToBuffer>[0],
  );
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  const flat = (text: string) => text.replaceAll(/\s+/g, "");
  const paper = flat(textOf(pdf));
  for (const line of consent.text.split("\n").filter(Boolean)) expect(paper).toContain(flat(line));
  expect(hashText(consent.text)).toBe(textHash);
  for (const said of [
    textHash,
    code,
    consent.seal,
    `/verify/${code}`,
    "Signed by Zoë Núñez",
    "By signing I consent to the treatment described above.",
    "Mon 11 Jan 2027, 10:00 (Europe/Madrid)",
    "photo document seen by Carl Clinician",
    "Countersigned by Carl Clinician",
    "yes, withdrawn Mon 11 Jan 2027, 10:00 (Europe/Madrid)",
  ]) {
    expect(paper).toContain(flat(said));
  }
});
