import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { FollowUp } from "./derive-follow-ups";
import type { FollowUpChannel, FollowUpDto, FollowUpKind } from "./follow-up.schema";
import { isMoreUrgent } from "./order-follow-ups";

/** The newest snooze of a session. */
export type Snooze = {
  readonly planSessionId: string;
  /** What the matter was when it was snoozed. */
  readonly about: FollowUpKind;
  readonly until: Day;
  readonly reason: string;
  readonly byName: string;
};

/** The newest snooze of each of some sessions. One statement. */
export async function readSnoozes(
  tx: Tx,
  clinicId: string,
  sessionIds: readonly string[],
): Promise<Map<string, Snooze>> {
  const rows = await tx.$queryRaw<Snooze[]>`
    SELECT DISTINCT ON (n.plan_session_id) n.plan_session_id AS "planSessionId", n.about::text AS about,
      n.snoozed_until::text AS until, n.text AS reason, m.name AS "byName"
    FROM follow_up_note n JOIN member m ON m.clinic_id = n.clinic_id AND m.id = n.member_id
    WHERE n.clinic_id = ${clinicId}::uuid AND n.plan_session_id = ANY(${sessionIds}::uuid[]) AND n.kind = 'snooze'
    ORDER BY n.plan_session_id, n.created_at DESC, n.id DESC`;
  return new Map(rows.map((row) => [row.planSessionId, row]));
}

/** Whether a snooze still hides its matter: until its day, unless the matter has become more urgent than it was then. */
export function hides({ about, until }: Snooze, { kind }: Pick<FollowUp, "kind">, today: Day): boolean {
  return today < until && !isMoreUrgent(kind, about);
}

type AttemptRow = {
  readonly planSessionId: string;
  readonly id: string;
  readonly at: Date;
  readonly byName: string;
  readonly channel: FollowUpChannel;
  readonly text: string;
  readonly total: number;
};

export type Attempts = Pick<FollowUpDto, "attempts" | "attemptCount">;

/** What was tried for each of some sessions: how often, and the newest ten. One statement. */
export async function readAttempts(
  tx: Tx,
  clinicId: string,
  sessionIds: readonly string[],
): Promise<Map<string, Attempts>> {
  const rows = await tx.$queryRaw<AttemptRow[]>`
    SELECT * FROM (
      SELECT n.plan_session_id AS "planSessionId", n.id, n.created_at AS at, m.name AS "byName", n.channel::text AS channel, n.text,
        count(*) OVER (PARTITION BY n.plan_session_id)::int AS total,
        row_number() OVER (PARTITION BY n.plan_session_id ORDER BY n.created_at DESC, n.id DESC) AS place
      FROM follow_up_note n JOIN member m ON m.clinic_id = n.clinic_id AND m.id = n.member_id
      WHERE n.clinic_id = ${clinicId}::uuid AND n.plan_session_id = ANY(${sessionIds}::uuid[]) AND n.kind = 'attempt') AS tried
    WHERE place <= 10 ORDER BY "planSessionId", place`;
  return new Map(
    [...Map.groupBy(rows, ({ planSessionId }) => planSessionId)].map(([id, own]) => [
      id,
      {
        attemptCount: own[0]?.total ?? 0,
        attempts: own.map(({ id: noteId, at, byName, channel, text }) => {
          return { id: noteId, at: at.toISOString(), byName, channel, text };
        }),
      },
    ]),
  );
}
