import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { consentPaper } from "@/components/consent/pdf/consent-paper";
import { getConsent } from "@/lib/consent/get-consent";
import { hashText } from "@/lib/consent/hash-text";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import messages from "@/messages/en/consent.json";
import { makeConsent } from "../../factories/consent";
import { expectOk } from "../../factories/expect-ok";
import { pdfText } from "../../support/pdf-text";
import { arrangeConsent } from "./arrange";

test("a copy holds the exact text, each signature with name, time and meaning, every choice, the hashes and where to check them", async () => {
  const { clinic, plan, asPatient } = await arrangeConsent();
  const { consentId, code, textHash } = await makeConsent(clinic, { planId: plan.id, photos: ["photo_teaching"] });
  expectOk(await withdrawConsent.execute(asPatient, { consentId, scope: "photo_teaching" }));
  const consent = expectOk(await getConsent.execute(asPatient, { consentId }));
  const t = createTranslator({ locale: "en", messages, namespace: "consent.pdf" });
  const pdf = await consentPaper(t as Parameters<typeof consentPaper>[0], consent);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  const flat = (text: string) => text.replaceAll(/\s+/g, "");
  const paper = flat(pdfText(pdf));
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
