import type { Day } from "@/lib/kernel/day";
import { attendedSpan } from "@/lib/scheduling/held-spans";
import { contains } from "@/lib/scheduling/intervals";
import { startJudge } from "@/lib/scheduling/judge-start";
import { openHoursOf } from "@/lib/scheduling/open-hours";
import { byId, prepare } from "@/lib/scheduling/prepare";
import type {
  ClinicianFacts,
  Closure,
  FreeStart,
  Interval,
  Phases,
  SchedulingFacts,
  StartReason,
  StartReasonCode,
} from "@/lib/scheduling/types";

/** The reasons of a start that come from rosters alone. Notice, grid and horizon bind who books, not what is booked. */
const rosterCodes = ["CLOSED", "OUTSIDE_HOURS", "TIME_OFF"] as const satisfies readonly StartReasonCode[];

export type TimeReason = { readonly code: (typeof rosterCodes)[number]; readonly message: string };

/** When a visit stands, and with whom. `day`: its calendar day in the clinic's zone. */
export type StandingTime = {
  readonly startsAtMs: number;
  readonly day: Day;
  readonly phases: Phases;
  readonly clinician: { readonly id: string };
};

type Rosters = {
  readonly zone: string;
  readonly clinicians: readonly Omit<ClinicianFacts, "busy">[];
  readonly closures: readonly Closure[];
};

/** With nobody busy and one nameless room, since rooms and devices are judged apart. */
function factsOf({ zone, clinicians, closures }: Rosters, phases: Phases): SchedulingFacts {
  return {
    zone,
    gridMin: 1,
    phases,
    clinicians: clinicians.map((one) => ({ ...one, busy: [] })),
    unskilled: [],
    rooms: [{ id: "", name: "", busy: [] }],
    devices: null,
    closures,
    patientBusy: [],
    notBeforeMs: 0,
    lastDay: "9999-12-31",
  };
}

/**
 * What hours, closures and time off have against a visit, in the words a start is refused with. Most visits of a clinic stand: those
 * inside the open hours of their day are found by arithmetic, and only the others are put into words.
 */
export function timeJudge(rosters: Rosters): (visit: StandingTime) => readonly TimeReason[] {
  const noPhases = { numbingMin: 0, treatmentMin: 0, recoveryMin: 0, changeoverMin: 0 };
  const prepared = prepare(factsOf(rosters, { ...noPhases, bufferBeforeMin: 0, bufferAfterMin: 0 }));
  const open = new Map<string, readonly Interval[]>();
  const openOf = (clinicianId: string, day: Day): readonly Interval[] => {
    const key = `${clinicianId} ${day}`;
    const known = open.get(key) ?? openHoursOf(prepared, byId(prepared.clinicians, clinicianId), day);
    open.set(key, known);
    return known;
  };
  const judges = new Map<string, (start: FreeStart) => readonly StartReason[]>();
  const judgeOf = (phases: Phases) => {
    const key = JSON.stringify(phases);
    const known = judges.get(key) ?? startJudge(factsOf(rosters, phases));
    judges.set(key, known);
    return known;
  };
  return ({ phases, startsAtMs, day, clinician }) => {
    if (contains(openOf(clinician.id, day), attendedSpan(phases, startsAtMs))) return [];
    const start = { startsAtMs, clinicianId: clinician.id, roomId: "", deviceId: null };
    return judgeOf(phases)(start).flatMap(({ code, message }) => {
      const own = rosterCodes.find((one) => one === code);
      return own === undefined ? [] : [{ code: own, message }];
    });
  };
}
