import { deviceNameOf, isoOf, nameOf } from "@/lib/appointments/visit/offered-time";
import { endsAtMs } from "@/lib/appointments/visit/visit-rows";
import type { Day } from "@/lib/kernel/day";
import type { CourseProposal, SchedulingFacts } from "@/lib/scheduling";
import type { Course } from "./course";
import { draftOf, draftTimeline, factsOf } from "./judge-draft";
import type { CourseProposalsDto } from "./propose-course.schema";
import type { Reader } from "./reader";

/**
 * One proposal as it is answered. Each placement carries its window by the rules, given the placements before it, and why.
 * `today` is the first day that can be booked.
 */
export function proposalView(
  course: Course,
  facts: SchedulingFacts,
  { kind, rank, explanation, unplaced, placements }: CourseProposal,
  { today, reader }: { readonly today: Day; readonly reader: Reader },
): CourseProposalsDto["proposals"][number] {
  const draft = draftOf(course);
  const sessions = draft.sessions.map((session) => {
    const placed = placements.find(({ number }) => number === session.number);
    return placed === undefined ? session : { ...session, date: placed.day };
  });
  const windows = draftTimeline(factsOf(course, reader), { ...draft, sessions }, today);
  return {
    kind,
    rank,
    explanation,
    unplaced,
    placements: placements.map(({ number, day, startsAtMs, clinicianId, roomId, deviceId, window }) => {
      // The scheduler's window is narrower: it keeps the rhythm of the course where the rules would only warn.
      const { earliest, ideal, latest, why } = windows.find((one) => one.number === number) ?? { ...window, why: "" };
      return {
        number,
        day,
        startsAt: isoOf(startsAtMs),
        endsAt: isoOf(endsAtMs(facts.phases, startsAtMs)),
        clinicianId,
        clinicianName: nameOf(facts.clinicians, clinicianId),
        roomId,
        roomName: nameOf(facts.rooms, roomId),
        deviceId,
        deviceName: deviceNameOf(facts, deviceId),
        earliest,
        ideal,
        latest,
        why,
      };
    }),
  };
}
