import type { Tx } from "@/lib/db/transaction";
import type { Clock } from "@/lib/kernel/clock";
import { dayOf } from "@/lib/kernel/zoned";
import type { MemberActor } from "@/lib/operation/actor";
import { loadCourse } from "./load-course";
import type { PlanDto } from "./plan.schema";
import { planView } from "./plan-view";

/**
 * A plan as the operations on plans answer it: what stands now, read back.
 * @returns null when the clinic has no such plan
 */
export async function planAnswer(
  { tx, clock }: { readonly tx: Tx; readonly clock: Clock },
  member: MemberActor,
  planId: string,
): Promise<PlanDto | null> {
  const course = await loadCourse(tx, member.clinic.id, planId);
  return course && planView(course, dayOf(clock.now(), member.clinic.zone), member);
}
