import { dayFromDb } from "@/lib/db/day";
import type { Language } from "@/lib/kernel/language";
import { ok } from "@/lib/kernel/result";
import type { Context } from "@/lib/operation/operation";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { readsHealth } from "@/lib/plans/reader";
import { type ConsentDto, consentSchema, getConsentSchema } from "./get-consent.schema";
import { type ConsentRecord, readRecord } from "./read-record";
import { photoPurposes } from "./render-consent";
import { codeOf } from "./seal";
import type { Mark } from "./sign-consent.schema";
import { verifyAddress } from "./tell-of-copy";
import { wordsOf } from "./words";

/** Ticks in the order of the text: its sections, the photographs, the screen. */
function ticksInOrder({ consent, ticks }: ConsentRecord): ConsentDto["ticks"] {
  const order = [...consent.sections.map((id) => `section:${id}`), ...photoPurposes, "electronic"];
  return order.flatMap((item) => {
    const tick = ticks.find((one) => one.item === item);
    return tick === undefined ? [] : { item, accepted: tick.accepted, at: tick.at.toISOString() };
  });
}

function photosOf({ consent, ticks, withdrawals }: ConsentRecord): ConsentDto["photos"] {
  const words = wordsOf(consent.language as Language);
  return photoPurposes.map((purpose) => ({
    purpose,
    text: words.photos[purpose],
    accepted: ticks.some(({ item, accepted }) => item === purpose && accepted),
    withdrawnAt: withdrawals.find(({ scope }) => scope === purpose)?.withdrawnAt.toISOString() ?? null,
  }));
}

async function consentView({ tx, actor }: Context, record: ConsentRecord): Promise<ConsentDto> {
  const { consent, countersignature, withdrawals, evidence } = record;
  const { id, planId, patientId, timeZone, text, textHash, signerName, channel, identity, memberId } = consent;
  const language = consent.language as Language;
  const clinicId = actor.clinic.id;
  const by =
    memberId === null
      ? null
      : await tx.member.findUnique({ where: { clinicId_id: { clinicId, id: memberId } }, select: { name: true } });
  const seal = evidence.find(({ kind }) => kind === "signed")?.seal ?? "";
  return {
    ...{ id, planId, patientId, timeZone, language, text, textHash, signerName, channel, identity, seal },
    clinicName: actor.clinic.name,
    version: consent.templateVersion,
    mark: consent.mark as Mark,
    meaning: wordsOf(language).meaning,
    openedAt: consent.openedAt.toISOString(),
    signedAt: consent.signedAt.toISOString(),
    signedOn: dayFromDb(consent.signedOn),
    validUntil: dayFromDb(consent.validUntil),
    handedOverBy: by?.name ?? null,
    photos: photosOf(record),
    ticks: ticksInOrder(record),
    witness: consent.witnessName === null ? null : { name: consent.witnessName, mark: consent.witnessMark as Mark },
    countersignature: countersignature && {
      name: countersignature.name,
      signedAt: countersignature.signedAt.toISOString(),
      statement: countersignature.statement,
      capacity: countersignature.capacity,
      // What a clinician noted about a doubt is for clinicians.
      note: actor.kind === "member" && readsHealth(actor) ? countersignature.note : null,
    },
    withdrawnAt: withdrawals.find(({ scope }) => scope === "treatment")?.withdrawnAt.toISOString() ?? null,
    code: codeOf(seal),
    verifyAddress: verifyAddress(codeOf(seal)),
  };
}

/** What was signed by the link somebody holds; null where nothing was, or nobody came by a link. */
async function signedByLink({ tx, actor }: Context): Promise<string | null> {
  if (actor.kind !== "signer") return null;
  const where = { clinicId_linkId: { clinicId: actor.clinic.id, linkId: actor.linkId } };
  return (await tx.consent.findUnique({ where, select: { id: true } }))?.id ?? null;
}

/** A consent as it was signed, with everything a copy shows. Whoever signed by a link reads what was signed by it. */
export const getConsent = query({
  name: "consent.get-consent",
  summary: "Read a signed consent",
  http: "GET /consents/{consentId}",
  allow: ["owner", "clinician", "patient", "signer"],
  readsRecord: true,
  input: getConsentSchema,
  output: consentSchema,
  async run(context, input) {
    const { tx, actor, audit } = context;
    const consentId = input.consentId ?? (await signedByLink(context));
    if (consentId === null) return notFound("consent");
    const record = await readRecord(tx, actor.clinic.id, consentId);
    if (record === null || (actor.kind === "signer" && record.consent.linkId !== actor.linkId))
      return notFound("consent");
    audit({ subjectId: consentId, patientId: record.consent.patientId });
    return ok(await consentView(context, record));
  },
});
