import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { MemberActor } from "@/lib/operation/actor";
import { loadCoursesOf } from "@/lib/plans/load-course";
import { adoptionEffects } from "@/lib/plans/preview-adoption-effects";
import type { Protocol } from "@/lib/rules";
import type { ProtocolPreviewDto } from "./preview-protocol.schema";

/** More would keep the editor waiting; the answer says how many there are. */
const mostJudged = 200;

type OpenPlan = { readonly id: string; readonly patientId: string; readonly total: number };

/** The newest open plans: not ended, and with a session still to come. Each row knows how many there are in all. */
function readOpenPlans(tx: Tx, clinicId: string): Promise<OpenPlan[]> {
  return tx.$queryRaw<OpenPlan[]>`
    SELECT t.id, t.patient_id AS "patientId", count(*) OVER ()::int AS total FROM treatment_plan t
    WHERE t.clinic_id = ${clinicId}::uuid AND t.ended_at IS NULL AND EXISTS (
      SELECT FROM plan_session s WHERE s.clinic_id = t.clinic_id AND s.plan_id = t.id AND NOT EXISTS (
        SELECT FROM treatment done WHERE done.clinic_id = s.clinic_id AND done.plan_session_id = s.id))
    ORDER BY t.created_at DESC, t.id DESC LIMIT ${mostJudged}`;
}

/** What adopting a protocol would change in each open plan, for one member of staff; plans in which nothing changes are left out. */
export async function judgeOpenPlans(
  tx: Tx,
  protocol: Protocol,
  { today, actor }: { readonly today: Day; readonly actor: MemberActor },
): Promise<Pick<ProtocolPreviewDto, "effects" | "plans">> {
  const clinicId = actor.clinic.id;
  const open = await readOpenPlans(tx, clinicId);
  const records = await loadCoursesOf(tx, clinicId, [...new Set(open.map(({ patientId }) => patientId))]);
  const courses = new Map(records.flatMap((record) => record.courses.map((course) => [course.plan.id, course])));
  const effects = open.flatMap(({ id }) => {
    const course = courses.get(id);
    if (course === undefined) return [];
    const { sessions, added, removed } = adoptionEffects(course, protocol, { today, actor });
    const moved = sessions.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
    if (moved.length + added.length + removed.length === 0) return [];
    const patientName = `${course.patient.givenName} ${course.patient.familyName}`;
    return { planId: id, patientName, sessions: moved, findingsAdded: added, findingsRemoved: removed };
  });
  return { effects, plans: { total: open[0]?.total ?? 0, judged: open.length } };
}
