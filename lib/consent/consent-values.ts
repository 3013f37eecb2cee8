import { Temporal } from "temporal-polyfill";
import { dayToDb } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Context } from "@/lib/operation/operation";
import { consentPlan, type Protocol, zonesOf } from "@/lib/rules";
import type { Signing } from "./open-signing";
import type { SignConsent } from "./sign-consent.schema";

/** The end of the needle step a length belongs to: the rules let a consent reach that far. */
function stepEnd(protocol: Protocol, length: number): number {
  return protocol.needle.steps.find(({ le }) => length <= le)?.le ?? length;
}

/** How the signer came, and how they are known. */
function circumstances({ actor, origin }: Context, { link }: Signing, { identity }: SignConsent) {
  const from = { address: origin.address, agent: origin.agent };
  if (actor.kind === "member") {
    const known = identity ?? "known_in_person";
    return { ...from, channel: "tablet", identity: known, memberId: actor.memberId, linkId: null } as const;
  }
  if (actor.kind === "signer") {
    return { ...from, channel: "link", identity: "link_to_address", memberId: null, linkId: link?.id ?? null } as const;
  }
  return { ...from, channel: "portal", identity: "portal_sign_in", memberId: null, linkId: null } as const;
}

/** By how much the signer's clock is behind ours, in milliseconds: their times are told by ours. */
function clockShift(sentAt: string, signedAtMs: number): number {
  return signedAtMs - Temporal.Instant.from(sentAt).epochMilliseconds;
}

/** The rows of a consent as it is signed now. */
export function consentValues(context: Context, signing: Signing, input: SignConsent) {
  const { actor, clock } = context;
  const { course, template, language, terms, rendered, textHash, isOffLabel, today } = signing;
  const { plan, patient, protocol, sessions } = course;
  const signedAtMs = clock.now().epochMilliseconds;
  const shift = clockShift(input.sentAt, signedAtMs);
  const ours = (at: string) => new Date(Temporal.Instant.from(at).epochMilliseconds + shift);
  const longest = Math.max(...sessions.map(({ plannedLengthHundredthsMm }) => plannedLengthHundredthsMm));
  const [step] = consentPlan(protocol, { signedOn: today, sessionDates: [today] });
  const zones = [...plan.zones];
  const row = {
    ...{ clinicId: actor.clinic.id, id: input.consentId, patientId: patient.id, planId: plan.id },
    ...{ templateId: template.id, templateVersion: template.version, language, text: rendered.text, textHash },
    sections: rendered.sections.map(({ id }) => id),
    zones,
    covers: [...new Set(zones.flatMap((zone) => zonesOf(protocol, zone)))],
    maxLengthHundredthsMm: longest,
    coversLengthHundredthsMm: stepEnd(protocol, longest),
    sessions: sessions.length,
    indication: plan.indication,
    productClass: terms.productClass,
    performerId: terms.performer?.id ?? null,
    offLabelAccepted: isOffLabel,
    signerName: `${patient.givenName} ${patient.familyName}`,
    mark: input.mark as Prisma.InputJsonObject,
    openedAt: ours(input.openedAt),
    signedAt: new Date(signedAtMs),
    signedOn: dayToDb(today),
    validUntil: dayToDb(step?.validUntil ?? today),
    timeZone: actor.clinic.zone,
    ...circumstances(context, signing, input),
    witnessName: input.witness?.name ?? null,
    ...(input.witness === undefined ? {} : { witnessMark: input.witness.mark as Prisma.InputJsonObject }),
  };
  const ticks = input.ticks.map(({ item, accepted, at }) => {
    return { clinicId: row.clinicId, consentId: row.id, item, accepted, at: ours(at) };
  });
  return { row, ticks };
}
