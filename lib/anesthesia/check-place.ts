import type { Finding } from "@/lib/kernel/finding";
import { checkStep } from "@/lib/rules";
import { factsOf } from "@/lib/visits/mark-step";
import type { OpenVisit } from "@/lib/visits/open-visit";

const RECORDED = "anesthesia_recorded";

/** What the rules say to a numbing record at this point of a visit. One more cream is judged like the first. */
export function checkNumbingPlace(opened: OpenVisit, anesthesia: "given" | "not_used"): Finding[] {
  const done = opened.done.filter((step) => step !== RECORDED);
  return checkStep(opened.course.protocol, { ...factsOf(opened), anesthesia, done, step: RECORDED });
}

/** Whether skin was needled at this visit, or is said to have been. */
export function isNeedled({ visit, done }: OpenVisit): boolean {
  return visit.treatmentId !== null || done.includes("rolling") || done.includes("stamping");
}
