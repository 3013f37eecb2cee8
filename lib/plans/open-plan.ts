import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, notFound, type Refusal, stale } from "@/lib/operation/refusal";
import { type Course, loadCourse, lockPlan } from "./load-course";

/**
 * Locks a plan to change it and reads its course.
 * @param version the one the change was made on. Refuses another (stale), a plan of no or another clinic, and one that has ended
 */
export async function openPlan(
  tx: Tx,
  clinicId: string,
  { planId, version }: { readonly planId: string; readonly version: number },
): Promise<Result<Course, Refusal>> {
  const locked = await lockPlan(tx, clinicId, planId);
  const course = locked && (await loadCourse(tx, clinicId, planId));
  if (course === null) return notFound("plan");
  if (course.plan.endedAt !== null) {
    return conflict(
      "This course has ended.",
      [],
      [{ path: "planId", rule: "ended", message: "This course has ended." }],
    );
  }
  if (course.plan.version !== version) return stale("plan", course.plan.version);
  return ok(course);
}
