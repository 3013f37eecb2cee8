import type { Tx } from "@/lib/db/transaction";
import type { FeedDto } from "./feed.schema";

type Row = Omit<FeedDto, "createdAt"> & { readonly createdAt: Date };

/** Feeds as they are listed, the newest first. One statement. */
export async function describeFeeds(tx: Tx, clinicId: string, ids: readonly string[]): Promise<FeedDto[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT f.id, f.created_at AS "createdAt", maker.name AS "madeBy",
      CASE WHEN f.member_id IS NOT NULL THEN 'clinician' WHEN f.resource_id IS NOT NULL THEN 'room' ELSE 'patient' END AS kind,
      coalesce(m.name, r.name, p.given_name || ' ' || p.family_name) AS name
    FROM calendar_feed f
    LEFT JOIN member m ON m.clinic_id = f.clinic_id AND m.id = f.member_id
    LEFT JOIN resource r ON r.clinic_id = f.clinic_id AND r.id = f.resource_id
    LEFT JOIN patient p ON p.clinic_id = f.clinic_id AND p.id = f.patient_id
    LEFT JOIN member maker ON maker.clinic_id = f.clinic_id AND maker.id = f.created_by
    WHERE f.clinic_id = ${clinicId}::uuid AND f.id = ANY(${ids}::uuid[])
    ORDER BY f.created_at DESC, f.id DESC`;
  return rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
}
