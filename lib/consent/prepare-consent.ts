import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import type { Context } from "@/lib/operation/operation";
import { query } from "@/lib/operation/query";
import { openSigning, type Signing } from "./open-signing";
import { prepareConsentSchema, preparedConsentSchema } from "./prepare-consent.schema";

async function choicesFor({ tx, actor }: Context, { course }: Signing) {
  if (actor.kind !== "member") return { products: [], performers: [] };
  const performers = await tx.member.findMany({
    where: { clinicId: actor.clinic.id, role: "clinician", endedAt: null },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return {
    products: course.protocol.anesthesia.products.map(({ id, name }) => ({ id, label: name })),
    performers: performers.map(({ id, name }) => ({ id, label: name })),
  };
}

/** The exact text a patient is about to sign for a plan, with its hash: asked for by the clinician, the patient, or whoever holds a link. */
export const prepareConsent = query({
  name: "consent.prepare-consent",
  summary: "Read the consent a patient is about to sign",
  http: "GET /plans/{planId}/consent-text",
  allow: ["clinician", "patient", "signer"],
  readsRecord: true,
  input: prepareConsentSchema,
  output: preparedConsentSchema,
  async run(context, input) {
    const { actor, audit } = context;
    const opened = await openSigning(context, input);
    if (!opened.ok) return opened;
    const { course, template, language, languages, terms, rendered, textHash } = opened.value;
    const { plan, patient } = course;
    audit({ subjectId: plan.id, patientId: patient.id });
    return ok({
      consentId: newId(),
      planId: plan.id,
      patientId: patient.id,
      patientName: `${patient.givenName} ${patient.familyName}`,
      clinicName: actor.clinic.name,
      language,
      languages: [...languages],
      version: template.version,
      ...rendered,
      textHash,
      terms: { productClass: terms.productClass, performerId: terms.performer?.id ?? null },
      choices: await choicesFor(context, opened.value),
    });
  },
});
