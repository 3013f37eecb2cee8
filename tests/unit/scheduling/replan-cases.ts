import { type Day, isDay } from "@/lib/kernel/day";
import type { DropOut, FreeStart, ReplanProblem, ReplanVisit, SchedulingFacts } from "@/lib/scheduling";
import { at, clinic, clinician, MONDAY, room } from "./clinic";

/** Three people and two rooms on weekdays, 09:00-17:00; visits of 30 + 30 + 15 + 15 minutes on a 15-minute grid. */
export const threePeople = clinic({
  clinicians: [clinician("Vega"), clinician("Paz"), clinician("Gil")],
  rooms: [room("1"), room("2"), room("3")],
});

/** A place on the Monday, or on another day ("2026-11-24 10:00"). */
export function place(when: string, clinicianId = "Vega", roomId = "1"): FreeStart {
  const [first = "", second] = when.split(" ");
  const startsAtMs = second === undefined ? at(MONDAY, first) : at(isDay(first) ? first : MONDAY, second);
  return { startsAtMs, clinicianId, roomId, deviceId: null };
}

type VisitOptions = Partial<Pick<ReplanVisit, "patientId" | "leadId" | "pin">> & {
  readonly days?: readonly Day[];
  readonly facts?: SchedulingFacts;
};

/** A visit that is booked at a place and may be on the Monday, or on the days given. */
export function visit(id: string, booked: FreeStart, options: VisitOptions = {}): ReplanVisit {
  const {
    patientId = `patient of ${id}`,
    leadId = booked.clinicianId,
    days = [MONDAY],
    facts = threePeople,
    pin,
  } = options;
  return { id, patientId, place: booked, facts, allowedDays: days, leadId, pin };
}

/** Somebody or something is not there on the Monday. */
export function out(kind: DropOut["kind"], id: string, from = "00:00", to = "23:45"): DropOut {
  return { kind, id, startsAtMs: at(MONDAY, from), endsAtMs: at(MONDAY, to) };
}

/** A day on which Dr Vega is not there. */
export function problem(
  visits: readonly ReplanVisit[],
  dropOut = out("clinician", "Vega"),
  forwardFromMs = 0,
): ReplanProblem {
  return { dropOut, visits, forwardFromMs };
}
