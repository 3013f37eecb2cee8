import type { FactsQuery } from "@/lib/appointments/facts/facts-query";
import { judgePlace, type PlaceReason } from "@/lib/appointments/judge/judge-place";
import type { Visit } from "@/lib/appointments/visit/load-visit";
import type { OpenVisit } from "@/lib/appointments/visit/open-visit";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import type { SchedulingFacts } from "@/lib/scheduling";

/** What is said of when a visit starts, and it stands where it stands. */
const ofTheStart: readonly string[] = ["OFF_GRID", "TOO_SOON_NOTICE", "BEYOND_HORIZON"];

/** A visit with another length of its treatment, in minutes: what comes after it moves along, every other phase keeps its own. */
export function withTreatment(visit: Visit, treatmentMin: number): Visit {
  return { ...visit, phases: { ...visit.phases, treatmentMin } };
}

/** What must be known to judge another length of a visit's treatment. */
export function lengthFacts(
  clinic: FactsQuery["clinic"],
  { visit, course }: OpenVisit,
  changed: Visit,
  nowMs: number,
): FactsQuery {
  const day = dayAt(visit.startsAtMs, clinic.zone);
  return {
    ...{ clinic, procedureId: course.plan.procedureId, phases: changed.phases, patientId: visit.patientId, nowMs },
    ranges: [{ from: day, to: day }],
    ignore: [visit.id],
  };
}

/**
 * Why a visit cannot last as long as `changed` says where it stands: hours, closures, time off, and who is there next. A shorter one
 * always can, since it only lets go of time.
 */
export function judgeLength(facts: SchedulingFacts, visit: Visit, changed: Visit): PlaceReason[] {
  if (changed.phases.treatmentMin <= visit.phases.treatmentMin) return [];
  return judgePlace(facts, changed)
    .filter(({ rule }) => !ofTheStart.includes(rule))
    .map((reason) => ({ ...reason, path: "treatmentMin" }));
}
