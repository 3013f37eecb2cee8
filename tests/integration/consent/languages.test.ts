import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { consentPaper } from "@/components/consent/pdf/consent-paper";
import { defaultForms } from "@/lib/consent/default-form";
import { draftTemplate } from "@/lib/consent/draft-template";
import { findLink } from "@/lib/consent/find-link";
import { getConsent } from "@/lib/consent/get-consent";
import { hashText } from "@/lib/consent/hash-text";
import { consentFindings } from "@/lib/consent/judge-standing";
import { listConsents } from "@/lib/consent/list-consents";
import { prepareConsent } from "@/lib/consent/prepare-consent";
import { publishTemplate } from "@/lib/consent/publish-template";
import { sendLink } from "@/lib/consent/send-link";
import { signConsent } from "@/lib/consent/sign-consent";
import { verifyConsent } from "@/lib/consent/verify-consent";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import type { Language } from "@/lib/kernel/language";
import { endPlan } from "@/lib/plans/end-plan";
import { loadCourse } from "@/lib/plans/load-course";
import messages from "@/messages/es/consent.json";
import { testClock as clock } from "../../factories/clock";
import { makeConsent, signature } from "../../factories/consent";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { waitingMessages } from "../../factories/message";
import { countRows } from "../../factories/rows";
import { pdfText } from "../../support/pdf-text";
import { arrangeConsent } from "./arrange";

type Arranged = Awaited<ReturnType<typeof arrangeConsent>>;

/** A further version of a language's form, in force. */
async function publish({ by, prescriber }: Arranged, language: Language, material = false) {
  const { title, sections } = defaultForms[language];
  const words = { language, title, sections: [...sections], changes: "A rare risk was added.", material };
  const { id } = expectOk(await draftTemplate.execute(by, words));
  const statement = "Read with the team.";
  expectOk(await publishTemplate.execute(prescriber, { templateId: id, revision: 1, statement }));
}

/** A clinic whose form is in force in English and in Spanish. */
async function arrangeSpanish() {
  const arranged = await arrangeConsent();
  await publish(arranged, "es");
  return arranged;
}

test("a patient signs in Spanish: the text, its copy and what is written to them are Spanish, and the evidence holds", async () => {
  const { by, asPatient, clinic, clinicId, plan } = await arrangeSpanish();
  const { consentId, textHash, prepared } = await makeConsent(clinic, { planId: plan.id, terms: { language: "es" } });
  expect(prepared).toMatchObject({ language: "es", languages: ["en", "es"], version: 1, title: defaultForms.es.title });
  expect(prepared.text).toMatch(/Tiene previsto un ciclo de .+ para tratar: cicatrices de acné\./);
  expect(prepared.text).toContain("mejillas y mentón");
  const consent = expectOk(await getConsent.execute(asPatient, { consentId }));
  expect(consent).toMatchObject({ language: "es", meaning: expect.stringContaining("doy mi consentimiento") });
  expect(hashText(consent.text)).toBe(textHash);
  const t = createTranslator({ locale: "es", messages, namespace: "consent.pdf" });
  const flat = (text: string) => text.replaceAll(/\s+/g, "");
  const paper = flat(pdfText(await consentPaper(t as Parameters<typeof consentPaper>[0], consent)));
  for (const line of consent.text.split("\n").filter(Boolean)) expect(paper).toContain(flat(line));
  for (const said of [
    "Firmado por Zoë Núñez",
    "lunes, 11 de enero de 2027, 10:00 h (Europe/Madrid)",
    "Carl Clinician vio un documento de identidad con foto",
    "Ha explicado en persona al paciente",
    "A su juicio, el paciente puede decidir al respecto.",
    "I have explained the treatment",
    "Página 1 de",
    textHash,
  ]) {
    expect(paper).toContain(flat(said));
  }
  expect(paper).not.toContain(flat("Signed by"));
  expect(expectOk(await verifyConsent.execute(by, { consentId }))).toMatchObject({ intact: true, textHash });
  const [copy] = await waitingMessages(clinicId);
  expect(copy?.subject).toMatch(/^Su copia de lo que firmó en /);
  expect(copy?.body).toContain("El lunes, 11 de enero de 2027 firmó usted un formulario");
});

test("a link goes out and is signed by in the language it was sent in; who holds it may read the other", async () => {
  const arranged = await arrangeSpanish();
  const { by, clinicId, plan } = arranged;
  expectOk(await sendLink.execute(by, { planId: plan.id, language: "es" }));
  const [mail] = await waitingMessages(clinicId);
  expect(mail?.subject).toMatch(/^Algo para leer y firmar de /);
  expect(mail?.body).toContain("funciona hasta el lunes, 18 de enero de 2027");
  const secret = /\/sign\/([\w-]+)/.exec(mail?.body ?? "")?.[1] ?? "";
  const anonymous = { actor: { kind: "anonymous" } as const, clock };
  const actor = expectOk(await findLink.execute(anonymous, { secret, address: `test-${newId()}` }));
  const asSigner = { actor, clock };
  const prepared = expectOk(await prepareConsent.execute(asSigner, { planId: plan.id }));
  expect(prepared).toMatchObject({ language: "es", languages: ["en", "es"] });
  const english = expectOk(await prepareConsent.execute(asSigner, { planId: plan.id, language: "en" }));
  expect(english.text).toContain("What will be done");
  const mistaken = {
    ...signature(prepared),
    mark: { typed: "Otra Persona" },
    ticks: signature(prepared).ticks.slice(1),
  };
  const before = await countRows(clinicId);
  const refusal = expectRefusal(await signConsent.execute(asSigner, mistaken));
  expect(refusal).toMatchObject({
    kind: "invalid",
    fields: [
      { path: "section:procedure_device", message: "Confirme que ha leído «En qué consiste»." },
      { path: "mark", message: "Escriba su nombre tal como figura aquí: Zoë Núñez." },
    ],
  });
  expect(await countRows(clinicId)).toEqual(before);
  expectOk(await signConsent.execute(asSigner, signature(prepared)));
  expect(await prisma().consent.findFirstOrThrow({ where: { clinicId } })).toMatchObject({ language: "es" });
});

test("the text of one language is not signed as that of the other", async () => {
  const { asPatient, clinicId, plan } = await arrangeSpanish();
  const prepared = expectOk(await prepareConsent.execute(asPatient, { planId: plan.id, language: "es" }));
  const before = await countRows(clinicId);
  const swapped = { ...signature(prepared), language: "en" as const };
  expect(expectRefusal(await signConsent.execute(asPatient, swapped)).kind).toBe("stale");
  expect(await countRows(clinicId)).toEqual(before);
});

test("a patient is asked in the language they signed in last, as long as there is a form in it", async () => {
  const { by, desk, asPatient, clinic, plan, patient } = await arrangeSpanish();
  const usual = async () => {
    const list = expectOk(await listConsents.execute(desk, { patientId: patient.id }));
    expect(expectOk(await prepareConsent.execute(asPatient, { planId: plan.id })).language).toBe(list.language);
    return list;
  };
  expect(await usual()).toMatchObject({ language: "en", languages: ["en", "es"] });
  await makeConsent(clinic, { planId: plan.id, terms: { language: "es" } });
  const after = await usual();
  expect(after).toMatchObject({ language: "es", plans: [{ consents: [{ language: "es", isCurrent: true }] }] });
  expectOk(await sendLink.execute(by, { planId: plan.id, language: "en" }));
  // What was laid out for them comes before what they are used to.
  expect(expectOk(await prepareConsent.execute(asPatient, { planId: plan.id })).language).toBe("en");
});

test("a language without a published form is refused, and nothing written", async () => {
  const { by, clinicId, plan } = await arrangeConsent();
  expect(expectOk(await prepareConsent.execute(by, { planId: plan.id })).languages).toEqual(["en"]);
  const before = await countRows(clinicId);
  for (const call of [
    prepareConsent.execute(by, { planId: plan.id, language: "es" }),
    sendLink.execute(by, { planId: plan.id, language: "es" }),
  ]) {
    const refusal = expectRefusal<unknown>(await call);
    expect(refusal).toMatchObject({ kind: "conflict", message: expect.stringContaining("published in this language") });
  }
  expect(await countRows(clinicId)).toEqual(before);
});

test.each([
  ["es", "en", []],
  ["es", "es", ["CONSENT_FORM_SUPERSEDED"]],
  ["en", "es", []],
] as const)("who signed in %s and a change that matters in the %s form", async (signed, changed, told) => {
  const arranged = await arrangeSpanish();
  const { clinic, clinicId, plan } = arranged;
  await makeConsent(clinic, { planId: plan.id, terms: { language: signed } });
  await publish(arranged, changed, true);
  const course = await loadCourse(prisma(), clinicId, plan.id);
  if (course === null) throw new Error("the plan is there");
  const findings = consentFindings(course, 1, "2027-02-01", clock.now().toString());
  expect(findings.map(({ rule }) => rule)).toEqual(told);
});

test("each language counts its versions and keeps its own draft", async () => {
  const arranged = await arrangeSpanish();
  const { by } = arranged;
  const { title, sections } = defaultForms.es;
  const words = { title, sections: [...sections], changes: "x", material: false };
  const es = expectOk(await draftTemplate.execute(by, { ...words, language: "es" }));
  const en = expectOk(await draftTemplate.execute(by, { ...words, language: "en" }));
  expect([es, en]).toMatchObject([
    { language: "es", version: 2, revision: 1 },
    { language: "en", version: 2, revision: 1 },
  ]);
});

test("a patient is told in their language why nothing can be signed, the clinic in English", async () => {
  const { by, asPatient, clinicId, plan } = await arrangeSpanish();
  const told = async (call: typeof by | typeof asPatient) =>
    expectRefusal(await prepareConsent.execute(call, { planId: plan.id, language: "es" }));
  const birthDate = new Date("2009-01-12");
  await prisma().patient.updateMany({ where: { clinicId }, data: { birthDate } });
  expect(await told(asPatient)).toMatchObject({
    kind: "findings",
    message: "Solo puede firmar quien es mayor de edad; en su caso, a partir del martes, 12 de enero de 2027.",
    findings: [{ rule: "CONSENT_MINOR", severity: "block" }],
  });
  expect((await told(by)).message).toMatch(/^The patient is under 18 on /);
  expectOk(await endPlan.execute(by, { planId: plan.id, version: plan.version, reason: "She moved away." }));
  expect(await told(asPatient)).toMatchObject({ kind: "conflict", message: expect.stringContaining("ha terminado") });
  expect((await told(by)).message).toMatch(/^This course has ended/);
});

test("where no form is published in Spanish, who asks for it is told so in Spanish", async () => {
  const { asPatient, plan } = await arrangeConsent();
  const refusal = expectRefusal(await prepareConsent.execute(asPatient, { planId: plan.id, language: "es" }));
  expect(refusal).toMatchObject({ kind: "conflict", message: expect.stringContaining("formulario en español") });
});
