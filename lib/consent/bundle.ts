import { dayFromDb } from "@/lib/db/day";
import type { Consent, ConsentCountersignature, ConsentTick, ConsentWithdrawal } from "@/lib/db/generated/client";

/** Everything that shows who signed what and how, from the rows as they stand. Plain JSON. */
export function signedBundle(row: Consent, ticks: readonly ConsentTick[]) {
  const { id, patientId, planId, templateId, templateVersion, language, text, textHash } = row;
  const { zones, covers, maxLengthHundredthsMm, coversLengthHundredthsMm, sessions, indication, productClass } = row;
  const { performerId, offLabelAccepted, sections, signerName, mark, channel, identity, memberId, linkId } = row;
  return {
    consent: { id, patientId, planId },
    form: { templateId, version: templateVersion, language },
    text: { text, sha256: textHash },
    scope: {
      ...{ zones, covers, maxLengthHundredthsMm, coversLengthHundredthsMm, sessions, indication, productClass },
      ...{ performerId, offLabelAccepted, sections },
    },
    signature: { name: signerName, meaning: "consents to the treatment described", mark },
    times: {
      openedAt: row.openedAt.toISOString(),
      signedAt: row.signedAt.toISOString(),
      signedOn: dayFromDb(row.signedOn),
      validUntil: dayFromDb(row.validUntil),
      timeZone: row.timeZone,
    },
    ticks: ticks
      .map(({ item, accepted, at }) => ({ item, accepted, at: at.toISOString() }))
      .sort((a, b) => (a.item < b.item ? -1 : 1)),
    circumstances: { channel, identity, memberId, linkId, address: row.address, agent: row.agent },
    witness: row.witnessName === null ? null : { name: row.witnessName, mark: row.witnessMark },
  };
}

/** What shows the clinician's own signature. */
export function countersignedBundle({ consentId, memberId, name, signedAt, ...row }: ConsentCountersignature) {
  const { statement, capacity, note } = row;
  return {
    consent: { id: consentId },
    countersignature: { memberId, name, signedAt: signedAt.toISOString(), statement, capacity, note },
  };
}

/** What shows that a consent, or one purpose of its photographs, was taken back. */
export function withdrawnBundle({ consentId, scope, withdrawnAt, memberId, name, reason }: ConsentWithdrawal) {
  return {
    consent: { id: consentId },
    withdrawal: { scope, withdrawnAt: withdrawnAt.toISOString(), memberId, name, reason },
  };
}
