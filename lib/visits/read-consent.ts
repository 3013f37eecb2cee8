import { Temporal } from "temporal-polyfill";
import type { Tx } from "@/lib/db/transaction";
import { dayOf } from "@/lib/kernel/zoned";
import type { Course } from "@/lib/plans/course";
import type { ConsentFacts } from "@/lib/rules";

/** The consent to a plan that was signed last, as the rules take it. */
export type StandingConsent = { readonly id: string; readonly facts: ConsentFacts };

/** What was signed last for a course; null where nothing was. One statement. */
export async function readConsent(
  tx: Tx,
  clinicId: string,
  { plan, protocol }: Course,
  zone: string,
): Promise<StandingConsent | null> {
  const row = await tx.consent.findFirst({
    where: { clinicId, planId: plan.id },
    orderBy: [{ signedAt: "desc" }, { id: "desc" }],
  });
  if (row === null) return null;
  const { id, zones, maxLengthHundredthsMm, sessions, templateVersion, withdrawnAt } = row;
  const signedAt = row.signedAt.toISOString();
  return {
    id,
    facts: {
      signedAt,
      signedOn: dayOf(Temporal.Instant.from(signedAt), zone),
      form: { version: templateVersion },
      sections: protocol.consent.sections.required.map((section) => section.id),
      zones,
      maxLength: maxLengthHundredthsMm,
      sessions,
      indication: plan.indication,
      productClass: null,
      offLabelAccepted: true,
      capacity: { confirmed: true },
      ...(withdrawnAt === null ? {} : { withdrawnAt: withdrawnAt.toISOString() }),
    },
  };
}
