import { judgeDay } from "@/lib/appointments/judge/judge-day";
import type { Finding } from "@/lib/kernel/finding";
import type { MemberActor } from "@/lib/operation/actor";
import type { Course } from "@/lib/plans/course";

/** What the rules newly remark about the visits that stay booked once one is gone: that the course comes late, or has lapsed. */
export function remarksAfterCancelling(before: Course, after: Course, member: MemberActor): readonly Finding[] {
  return after.sessions.flatMap((session) => {
    if (session.state !== "booked" || session.day === null) return [];
    const old = new Set(judgeDay(before, session, session.day, member).map(({ rule }) => rule));
    return judgeDay(after, session, session.day, member)
      .filter(({ rule }) => !old.has(rule))
      .map((finding) => ({ ...finding, message: `Session ${session.number}: ${finding.message}`, field: undefined }));
  });
}
