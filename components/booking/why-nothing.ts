import type { RosterDto } from "@/lib/clinic/get-roster.schema";
import { formatDay } from "@/lib/kernel/day";
import type { PlanDto } from "@/lib/plans/plan.schema";
import type { Nothing } from "./nothing-to-propose";

/** Why a course takes no bookings at all, or null when it does. */
export function closedReason({ state, sessions }: Pick<PlanDto, "state" | "sessions">): { why: Nothing } | null {
  if (state !== "active") return { why: state };
  return sessions.some((session) => session.state === "due") ? null : { why: "allBooked" };
}

/** Why nothing was proposed for a course that has sessions to book: nobody works, the rosters end too early, or all is taken. */
export function emptyReason(
  { sessions }: Pick<PlanDto, "sessions">,
  { clinicians }: Pick<RosterDto, "clinicians">,
): { why: Nothing; until?: string } {
  const ends = clinicians.flatMap(({ workingHours }) => workingHours.map(({ validTo }) => validTo));
  const last = ends.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b), ends[0] ?? null);
  const next = sessions.find(({ state }) => state === "due");
  if (ends.length === 0) return { why: "noRoster" };
  return last !== null && next !== undefined && last < next.latest
    ? { why: "rosterEnds", until: formatDay(last) }
    : { why: "full" };
}
