import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { ConsentFacts } from "@/lib/rules";
import type { StandingConsent } from "./standing";

type Row = {
  readonly id: string;
  readonly planId: string;
  readonly signedAt: Date;
  readonly signedOn: Day;
  readonly validUntil: Day;
  readonly language: string;
  readonly version: number;
  readonly newVersion: number | null;
  readonly material: boolean | null;
  readonly sections: readonly string[];
  readonly zones: readonly string[];
  readonly maxLength: number;
  readonly sessions: number;
  readonly indication: string;
  readonly productClass: string | null;
  readonly performerId: string | null;
  readonly offLabelAccepted: boolean;
  readonly capacity: boolean | null;
  readonly note: string | null;
  readonly withdrawnAt: Date | null;
};

function factsOf(row: Row): ConsentFacts {
  const { version, newVersion, material, performerId, capacity, note, withdrawnAt } = row;
  const superseded = newVersion === null ? {} : { superseded: { version: newVersion, material: material === true } };
  return {
    signedAt: row.signedAt.toISOString(),
    signedOn: row.signedOn,
    form: { version, ...superseded },
    sections: row.sections,
    zones: row.zones,
    maxLength: row.maxLength,
    sessions: row.sessions,
    indication: row.indication,
    productClass: row.productClass,
    ...(performerId === null ? {} : { performer: performerId }),
    offLabelAccepted: row.offLabelAccepted,
    capacity: { confirmed: capacity === true, doubt: capacity === false, ...(note === null ? {} : { note }) },
    ...(withdrawnAt === null ? {} : { withdrawnAt: withdrawnAt.toISOString() }),
  };
}

/**
 * The consents of some patients that were signed last, by plan: what was signed before no longer counts, whether the newer one stands or
 * was withdrawn. One statement.
 */
export async function readStandingConsents(
  tx: Tx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<ReadonlyMap<string, StandingConsent>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (c.plan_id) c.id, c.plan_id AS "planId", c.signed_at AS "signedAt", c.signed_on::text AS "signedOn",
      c.valid_until::text AS "validUntil", c.language, c.template_version AS version, newer.version AS "newVersion", newer.material,
      c.sections, c.zones, c.max_length_hundredths_mm AS "maxLength", c.sessions::int AS sessions, c.indication::text AS indication,
      c.product_class AS "productClass", c.performer_id AS "performerId", c.off_label_accepted AS "offLabelAccepted",
      s.capacity, s.note, w.withdrawn_at AS "withdrawnAt"
    FROM consent c
    LEFT JOIN consent_countersignature s ON s.clinic_id = c.clinic_id AND s.consent_id = c.id
    LEFT JOIN consent_withdrawal w ON w.clinic_id = c.clinic_id AND w.consent_id = c.id AND w.scope = 'treatment'
    LEFT JOIN LATERAL (SELECT max(t.version) AS version, bool_or(t.material) AS material FROM consent_template t
      WHERE t.clinic_id = c.clinic_id AND t.language = c.language AND t.published_at IS NOT NULL
        AND t.version > c.template_version) AS newer ON true
    WHERE c.clinic_id = ${clinicId}::uuid AND c.patient_id = ANY(${patientIds}::uuid[])
    ORDER BY c.plan_id, c.signed_at DESC, c.id DESC`;
  return new Map(
    rows.map((row) => {
      const { id, planId, validUntil, language } = row;
      return [planId, { id, facts: factsOf(row), validUntil, language, countersigned: row.capacity !== null }];
    }),
  );
}

/** What the rules are told of the consent to one plan; null where nothing was signed or the clinic has no such plan. */
export async function readConsentFacts(tx: Tx, clinicId: string, planId: string): Promise<StandingConsent | null> {
  const plan = await tx.treatmentPlan.findUnique({
    where: { clinicId_id: { clinicId, id: planId } },
    select: { patientId: true },
  });
  return plan === null ? null : ((await readStandingConsents(tx, clinicId, [plan.patientId])).get(planId) ?? null);
}
