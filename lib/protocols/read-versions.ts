import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { ProtocolVersionDto } from "./list-protocols.schema";
import { statusOf } from "./status-of";

type Row = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly reason: string;
  readonly effectiveFrom: Day;
  readonly proposerName: string | null;
  readonly createdAt: Date;
  readonly baseVersion: number | null;
  readonly approverName: string | null;
  readonly approvedAt: Date;
  readonly statement: string;
  readonly withdrawerName: string | null;
  readonly withdrawnAt: Date;
  readonly withdrawalReason: string;
  readonly plans: number;
};

function readRows(tx: Tx, clinicId: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT p.id, p.version, p.data ->> 'title' AS title, p.reason, p.effective_from::text AS "effectiveFrom",
      proposer.name AS "proposerName", p.created_at AS "createdAt", base.version AS "baseVersion",
      a.name AS "approverName", a.approved_at AS "approvedAt", a.statement,
      w.name AS "withdrawerName", w.withdrawn_at AS "withdrawnAt", w.reason AS "withdrawalReason",
      (SELECT count(*)::int FROM treatment_plan t
        WHERE t.clinic_id = p.clinic_id AND t.protocol_id = p.id AND t.ended_at IS NULL AND EXISTS (
          SELECT FROM plan_session s WHERE s.clinic_id = t.clinic_id AND s.plan_id = t.id AND NOT EXISTS (
            SELECT FROM treatment done WHERE done.clinic_id = s.clinic_id AND done.plan_session_id = s.id))) AS plans
    FROM protocol p
    LEFT JOIN member proposer ON proposer.clinic_id = p.clinic_id AND proposer.id = p.proposed_by
    LEFT JOIN protocol base ON base.clinic_id = p.clinic_id AND base.id = p.base_id
    LEFT JOIN protocol_approval a ON a.clinic_id = p.clinic_id AND a.protocol_id = p.id
    LEFT JOIN protocol_withdrawal w ON w.clinic_id = p.clinic_id AND w.protocol_id = p.id
    WHERE p.clinic_id = ${clinicId}::uuid
    ORDER BY p.version DESC`;
}

const standingOf = ({ version, effectiveFrom, approverName, withdrawerName }: Row) => {
  return { version, effectiveFrom, isApproved: approverName !== null, isWithdrawn: withdrawerName !== null };
};

/** A version as the lists show it, and the number of the one it was edited from. */
export type ProtocolVersion = ProtocolVersionDto & { readonly baseVersion: number | null };

/** All versions of a clinic's protocol, newest first, as they stand on a day of the clinic's zone. */
export async function readVersions(tx: Tx, clinicId: string, today: Day): Promise<ProtocolVersion[]> {
  const rows = await readRows(tx, clinicId);
  const standings = rows.map(standingOf);
  return rows.map((row) => {
    const { id, version, title, reason, effectiveFrom, plans, baseVersion } = row;
    const { proposerName, approverName, withdrawerName, statement, withdrawalReason } = row;
    return {
      ...{ id, version, title, reason, effectiveFrom, plans, baseVersion },
      proposedBy: proposerName === null ? null : { name: proposerName },
      proposedAt: row.createdAt.toISOString(),
      approval: approverName === null ? null : { name: approverName, at: row.approvedAt.toISOString(), statement },
      withdrawn:
        withdrawerName === null
          ? null
          : { name: withdrawerName, at: row.withdrawnAt.toISOString(), reason: withdrawalReason },
      status: statusOf(standingOf(row), standings, today),
    };
  });
}

/** A version without what only the reader of all of them needs. */
export function versionDto({ baseVersion: _, ...dto }: ProtocolVersion): ProtocolVersionDto {
  return dto;
}

/** The newest version below a number that nobody withdrew: what the next one is compared with. */
export function versionBefore(versions: readonly ProtocolVersion[], version: number): ProtocolVersion | null {
  return versions.find((one) => one.version < version && one.withdrawn === null) ?? null;
}
