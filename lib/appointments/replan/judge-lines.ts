import { judgeDay, stops } from "@/lib/appointments/judge/judge-day";
import { judgePlace } from "@/lib/appointments/judge/judge-place";
import { refusePlace } from "@/lib/appointments/judge/refuse-place";
import { coursesAfter } from "@/lib/appointments/moves/courses-after";
import type { OpenLine, OpenLines } from "@/lib/appointments/replan/open-lines";
import { nameOf } from "@/lib/appointments/visit/offered-time";
import type { Finding } from "@/lib/kernel/finding";
import { ok, type Result } from "@/lib/kernel/result";
import type { MemberActor } from "@/lib/operation/actor";
import { conflict, type Refusal, refuseFindings } from "@/lib/operation/refusal";
import { clashOf, type DropOut, type FreeStart, type SchedulingFacts, withoutDropOut } from "@/lib/scheduling";

type Moved = OpenLine & { readonly to: { readonly place: FreeStart; readonly day: string } };

/** The lines that give a visit another place. */
export function movedLines(lines: readonly OpenLine[]): Moved[] {
  return lines.flatMap((line) => (line.to === null ? [] : [{ ...line, to: line.to }]));
}

/**
 * What the rules say of the day of every moved visit, with everybody else where their lines put them. Refuses what they block, the
 * visit named.
 * @returns what is only remarked
 */
export function judgeDays({ lines, records }: OpenLines, member: MemberActor): Result<readonly Finding[], Refusal> {
  const places = new Map(lines.map(({ session, to }) => [session.id, to && { day: to.day }]));
  const courses = records.flatMap((record) => coursesAfter(record.courses, places));
  const findings = movedLines(lines).flatMap(({ path, label, visit, session, to }) => {
    const course = courses.find(({ plan }) => plan.id === visit.planId);
    if (course === undefined) throw new RangeError(`No course for ${visit.planId}`);
    return judgeDay(course, session, to.day, member).map(
      (finding): Finding => ({ ...finding, message: `${label}: ${finding.message}`, field: `${path}startsAt` }),
    );
  });
  const against = findings.filter(stops);
  return against.length > 0 ? refuseFindings(against) : ok(findings);
}

/**
 * Refuses places that cannot be, that are taken by what is not moved, or that two lines would both need at once; the visit named.
 * Null when every visit can be where its line puts it.
 */
export function refusePlaces(
  lines: readonly OpenLine[],
  factsOf: (line: OpenLine) => SchedulingFacts,
  dropOut: DropOut,
) {
  const moved = movedLines(lines);
  for (const line of moved) {
    const reasons = judgePlace(withoutDropOut(factsOf(line), dropOut), line.to.place, line.path);
    if (reasons.length === 0) continue;
    return refusePlace(
      reasons.map((reason) => ({ ...reason, message: `${line.label}: ${reason.message}` })),
      [],
    );
  }
  for (const [index, line] of moved.entries()) {
    for (const other of moved.slice(0, index)) {
      const at = ({ visit: { phases, patientId }, to: { place } }: Moved) => ({ phases, patientId, place });
      const shared = clashOf(at(line), at(other));
      if (shared === null) continue;
      const { clinicians, rooms, devices } = factsOf(line);
      const what = nameOf([...clinicians, ...rooms, ...(devices ?? [])], shared) || "the patient";
      const message = `${line.label} and ${other.label} would both need ${what} at once.`;
      const fields = [other, line].map(({ path }) => ({ path: `${path}startsAt`, rule: "CLASH", message }));
      return conflict(message, [], fields);
    }
  }
  return null;
}
