import { judgeDay, stops } from "@/lib/appointments/judge/judge-day";
import type { Finding } from "@/lib/kernel/finding";
import type { MemberActor } from "@/lib/operation/actor";
import type { Course, CourseSession } from "@/lib/plans/course";

/** A session whose visit is moved, and where that stands in the input, e.g. "along.0."; "" for the visit itself. */
export type JudgedMove = { readonly session: CourseSession; readonly path: string };

const booked = ({ sessions }: Course) => sessions.filter(({ state }) => state === "booked");

/** A finding about one session among several. */
function saidOf({ number }: CourseSession, finding: Finding, field: string | undefined): Finding {
  return { ...finding, message: `Session ${number}: ${finding.message}`, field };
}

/**
 * What the rules say of a patient's courses once some visits are moved: everything about the moved ones, and of the others what
 * stops them where nothing did before. Of the visit itself the findings stand as they are; of the others they name the session.
 * @param before the courses as they stand
 * @param after the courses as they would stand
 */
export function judgeMoves(
  before: readonly Course[],
  after: readonly Course[],
  moves: readonly JudgedMove[],
  member: MemberActor,
): readonly Finding[] {
  const own = after.flatMap((course) =>
    booked(course).flatMap((session) => {
      const move = moves.find((one) => one.session.id === session.id);
      if (move === undefined || session.day === null) return [];
      const found = judgeDay(course, session, session.day, member);
      if (move.path === "") return found;
      return found.map((finding) =>
        saidOf(session, finding, finding.field === "startsAt" ? `${move.path}startsAt` : finding.field),
      );
    }),
  );
  return own.some(stops) ? own : [...own, ...broughtUpon(before, after, moves, member)];
}

/** What stops the sessions that do not move, where nothing did before. */
function broughtUpon(
  before: readonly Course[],
  after: readonly Course[],
  moves: readonly JudgedMove[],
  member: MemberActor,
): readonly Finding[] {
  return after.flatMap((course) =>
    booked(course).flatMap((session) => {
      if (session.day === null || moves.some((one) => one.session.id === session.id)) return [];
      const found = judgeDay(course, session, session.day, member).filter(stops);
      if (found.length === 0) return [];
      const old = before.find(({ plan }) => plan.id === course.plan.id);
      if (old !== undefined && judgeDay(old, session, session.day, member).some(stops)) return [];
      return found.map((finding) => saidOf(session, finding, undefined));
    }),
  );
}
