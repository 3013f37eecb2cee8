import type { RibbonSession } from "@/components/course-ribbon/ribbon-session";
import type { CourseSessionDto } from "@/lib/plans/plan.schema";
import type { ProposedPlacementDto } from "@/lib/plans/propose-course.schema";

/**
 * The course as it would stand if a proposal were booked, for the ribbon.
 * @param clock the wall-clock time of an instant, "10:30"
 */
export function proposalSessions(
  sessions: readonly CourseSessionDto[],
  placements: readonly ProposedPlacementDto[],
  clock: (iso: string) => string,
): RibbonSession[] {
  return sessions.map((session) => {
    const placed = placements.find(({ number }) => number === session.number);
    if (!placed) return session;
    const { day, startsAt, earliest, ideal, latest, why } = placed;
    return { ...session, state: "booked", date: day, time: clock(startsAt), earliest, ideal, latest, why };
  });
}
