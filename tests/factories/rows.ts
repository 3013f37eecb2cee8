import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

const tables = [
  "protocol",
  "protocol_approval",
  "protocol_withdrawal",
  "working_hours",
  "roster_exception",
  "time_off",
  "closure",
  "resource",
  "procedure",
  "procedure_clinician",
  "procedure_device",
  "patient",
  "treatment_plan",
  "plan_session",
  "override",
  "appointment",
  "resource_hold",
  "time_hold",
  "waitlist_entry",
  "waitlist_offer",
  "visit",
  "visit_step",
  "treatment",
  "treatment_zone",
  "treatment_correction",
  "needle_used",
  "topical_product",
  "topical_used",
  "anesthesia_checklist",
  "anesthesia_observation",
  "anesthesia_reaction",
  "consent",
  "consent_reaffirmation",
  "visit_addendum",
  "visit_signature",
  "follow_up_note",
  "calendar_feed",
  "consent",
  "consent_tick",
  "consent_countersignature",
  "consent_withdrawal",
  "consent_evidence",
  "consent_link",
  "consent_template",
  "screening",
  "screening_answer",
  "screening_confirmation",
  "screening_link",
  "message",
  "audit_event",
] as const;

/** How many rows a clinic has in each table: equal before and after a refusal, because a refusal writes nothing. */
export async function countRows(clinicId: string): Promise<Record<string, number>> {
  const counts = tables.map(
    (table) =>
      Prisma.sql`SELECT ${table}::text AS name, count(*)::int AS rows FROM ${Prisma.raw(`"${table}"`)} WHERE clinic_id = ${clinicId}::uuid`,
  );
  const rows = await prisma().$queryRaw<{ name: string; rows: number }[]>(Prisma.join(counts, " UNION ALL "));
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
}

/** The audit rows of one operation in a clinic, oldest first. */
export function auditOf(clinicId: string, operation: string) {
  return prisma().auditEvent.findMany({ where: { clinicId, operation }, orderBy: { id: "asc" } });
}
