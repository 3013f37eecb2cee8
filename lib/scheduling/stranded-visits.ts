import { type StandingTime, type TimeReason, timeJudge } from "@/lib/scheduling/standing-time";
import type { ClinicianFacts, Closure } from "@/lib/scheduling/types";

type Named = { readonly id: string; readonly name: string };

/** What the clinic's rosters say, whoever is busy: who works when, what there is, and who and what a procedure may be done with. */
export type RosterFacts = {
  readonly zone: string;
  /** Everybody who takes bookings. */
  readonly clinicians: readonly Omit<ClinicianFacts, "busy">[];
  /** Rooms and devices in use. */
  readonly roomIds: readonly string[];
  readonly deviceIds: readonly string[];
  readonly closures: readonly Closure[];
  /** Nobody named: every clinician may. No device named: it needs none. */
  readonly procedures: readonly {
    readonly id: string;
    readonly clinicianIds: readonly string[];
    readonly deviceIds: readonly string[];
  }[];
};

/** A booked visit with what it was booked with: its own durations, person, room and device. */
export type StandingVisit = StandingTime & {
  readonly id: string;
  readonly procedure: Named;
  readonly clinician: Named;
  readonly room: Named;
  readonly device: Named | null;
};

export type StandingReason = {
  readonly code:
    | TimeReason["code"]
    | "CLINICIAN_GONE"
    | "NO_SKILL"
    | "ROOM_RETIRED"
    | "DEVICE_RETIRED"
    | "DEVICE_UNFIT";
  readonly message: string;
};
/** A booked visit that cannot take place as it is booked, and why. */
export type StrandedVisit<V extends StandingVisit = StandingVisit> = {
  readonly visit: V;
  readonly reasons: readonly StandingReason[];
};

/**
 * The visits that can take place under the rosters as they are and no longer under those proposed, in the order given.
 * A visit that was impossible before is not counted again.
 */
export function strandedVisits<V extends StandingVisit>(
  before: RosterFacts,
  after: RosterFacts,
  visits: readonly V[],
): readonly StrandedVisit<V>[] {
  const stoodBefore = standingJudge(before);
  return impossibleVisits(after, visits).filter(({ visit }) => stoodBefore(visit).length === 0);
}

/** The visits that cannot take place under these rosters, in the order given. */
export function impossibleVisits<V extends StandingVisit>(
  roster: RosterFacts,
  visits: readonly V[],
): readonly StrandedVisit<V>[] {
  const judge = standingJudge(roster);
  return visits.map((visit) => ({ visit, reasons: judge(visit) })).filter(({ reasons }) => reasons.length > 0);
}

/** Why a booked visit cannot take place under these rosters; empty when it can. The rosters are prepared once. */
export function standingJudge(roster: RosterFacts): (visit: StandingVisit) => readonly StandingReason[] {
  const judgeTime = timeJudge(roster);
  return (visit) => {
    const works = roster.clinicians.some(({ id }) => id === visit.clinician.id);
    return [...judgeMeans(roster, visit, works), ...(works ? judgeTime(visit) : [])];
  };
}

/** People and things: who is there and may do it, what is in use and fits. What a visit has none of is not missing. */
function judgeMeans(roster: RosterFacts, visit: StandingVisit, works: boolean): readonly StandingReason[] {
  const { clinician, room, device, procedure } = visit;
  const needs = roster.procedures.find(({ id }) => id === procedure.id);
  const may = (ids: readonly string[] | undefined, id: string) =>
    ids === undefined || ids.length === 0 || ids.includes(id);
  const reasons: StandingReason[] = [];
  if (!works) reasons.push({ code: "CLINICIAN_GONE", message: `${clinician.name} takes no more bookings.` });
  else if (!may(needs?.clinicianIds, clinician.id))
    reasons.push({ code: "NO_SKILL", message: `${clinician.name} does not do ${procedure.name}.` });
  if (!roster.roomIds.includes(room.id)) reasons.push({ code: "ROOM_RETIRED", message: `${room.name} is out of use.` });
  if (device === null) return reasons;
  if (!roster.deviceIds.includes(device.id))
    reasons.push({ code: "DEVICE_RETIRED", message: `${device.name} is out of use.` });
  else if (!may(needs?.deviceIds, device.id))
    reasons.push({ code: "DEVICE_UNFIT", message: `${procedure.name} is not done with ${device.name}.` });
  return reasons;
}
