/** The scheduling library's public face: everything here is pure, takes the clock as data and refuses rather than guesses. */

export { cascade } from "@/lib/scheduling/cascade/cascade";
export type * from "@/lib/scheduling/cascade/types";
export { chooseDevice } from "@/lib/scheduling/choose-device";
export type {
  Course,
  CoursePreferences,
  CourseProposal,
  CourseSession,
  Placement,
  ProposalKind,
} from "@/lib/scheduling/course/types";
export { expectedTreatment, type NumbingProgress } from "@/lib/scheduling/expected-treatment";
export { freeStarts, searcher } from "@/lib/scheduling/free-starts";
export { heldSpans } from "@/lib/scheduling/held-spans";
export { judgeStart, startJudge } from "@/lib/scheduling/judge-start";
export { startOfDayMs, timeOf } from "@/lib/scheduling/local-day";
export { nearestThatDay, nextFree } from "@/lib/scheduling/next-free";
export { openHours } from "@/lib/scheduling/open-hours";
export { phasesOf } from "@/lib/scheduling/phases-of";
export { proposeCourse } from "@/lib/scheduling/propose-course";
export { clashOf } from "@/lib/scheduling/replan/claims";
export { isAffected, withoutDropOut } from "@/lib/scheduling/replan/drop-out";
export { replanQuestion } from "@/lib/scheduling/replan/replan-question";
export type * from "@/lib/scheduling/replan/types";
export {
  impossibleVisits,
  type RosterFacts,
  type StandingVisit,
  type StrandedVisit,
  strandedVisits,
} from "@/lib/scheduling/stranded-visits";
export type * from "@/lib/scheduling/types";
export { matchWaitlist } from "@/lib/scheduling/waitlist/match-waitlist";
export type { FreedTime, Waiting, WaitlistWishes } from "@/lib/scheduling/waitlist/types";
