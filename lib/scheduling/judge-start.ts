import { Temporal } from "temporal-polyfill";
import { type Day, formatDay } from "@/lib/kernel/day";
import { dayOf, formatDateTime, minuteOfDay } from "@/lib/kernel/zoned";
import { attendedSpan } from "@/lib/scheduling/held-spans";
import { contains, firstOverlap } from "@/lib/scheduling/intervals";
import { judgeHolds } from "@/lib/scheduling/judge-holds";
import { clockSpan, fullSpan } from "@/lib/scheduling/name-span";
import { closureOn, exceptionsOn, rosteredHours } from "@/lib/scheduling/open-hours";
import { byId, type Prepared, type PreparedClinician, prepare } from "@/lib/scheduling/prepare";
import type { FreeStart, SchedulingFacts, StartReason } from "@/lib/scheduling/types";

/**
 * Every reason why a visit cannot start at this instant with this clinician, in this room and with this device; empty when it can
 * be booked, and then `freeStarts` offers it. Judges hours, closures, time off, skills, people, room, device, notice, horizon and
 * grid; the clinical interval is `checkSession`'s. Refuses a clinician, room or device that is not in the facts (RangeError).
 */
export function judgeStart(facts: SchedulingFacts, start: FreeStart): readonly StartReason[] {
  return startJudge(facts)(start);
}

/** `judgeStart` for many starts: the facts are prepared once. */
export function startJudge(facts: SchedulingFacts): (start: FreeStart) => readonly StartReason[] {
  const prepared = prepare(facts);
  return (start) => {
    const unskilled = facts.unskilled.find(({ id }) => id === start.clinicianId);
    if (unskilled !== undefined) {
      const message = `${unskilled.name} does not do this kind of visit.`;
      return [...judgeTime(prepared, start), { code: "NO_SKILL", message, field: "clinicianId" }];
    }
    const clinician = byId(prepared.clinicians, start.clinicianId);
    return [
      ...judgeTime(prepared, start),
      ...judgeHours(prepared, clinician, start),
      ...judgeHolds(prepared, clinician, start),
    ];
  };
}

function judgeTime({ facts, dayOf: localDayOf }: Prepared, { startsAtMs }: FreeStart): readonly StartReason[] {
  const reasons: StartReason[] = [];
  const instant = Temporal.Instant.fromEpochMilliseconds(startsAtMs);
  const at = formatDateTime(instant, facts.zone);
  const minute = minuteOfDay(instant, facts.zone);
  const day: Day = dayOf(instant, facts.zone);
  if (minute % facts.gridMin !== 0 || localDayOf(day).at(minute) !== startsAtMs) {
    const message = `Visits start every ${facts.gridMin} minutes, counted from midnight; ${at} is between two starts.`;
    reasons.push({ code: "OFF_GRID", message, field: "startsAtMs" });
  }
  if (startsAtMs === facts.standsAtMs) return reasons;
  if (startsAtMs < facts.notBeforeMs) {
    const first = formatDateTime(Temporal.Instant.fromEpochMilliseconds(facts.notBeforeMs), facts.zone);
    const message = `${at} is too soon: with the notice the clinic needs, the first possible time is ${first}.`;
    reasons.push({ code: "TOO_SOON_NOTICE", message, field: "startsAtMs" });
  }
  if (day > facts.lastDay) {
    const message = `${formatDay(day)} is too far ahead: the clinic books up to ${formatDay(facts.lastDay)}.`;
    reasons.push({ code: "BEYOND_HORIZON", message, field: "startsAtMs" });
  }
  return reasons;
}

function judgeHours(
  prepared: Prepared,
  clinician: PreparedClinician,
  { startsAtMs }: FreeStart,
): readonly StartReason[] {
  const { facts } = prepared;
  const day: Day = dayOf(Temporal.Instant.fromEpochMilliseconds(startsAtMs), facts.zone);
  const reasons: StartReason[] = [];
  const closure = closureOn(facts.closures, day);
  if (closure !== undefined) {
    const message = `The clinic is closed on ${formatDay(day)}: ${closure.reason}.`;
    reasons.push({ code: "CLOSED", message, field: "startsAtMs" });
  }
  const attended = attendedSpan(facts.phases, startsAtMs);
  const rostered = rosteredHours(clinician.facts, prepared.dayOf(day));
  if (!contains(rostered, attended)) {
    const hours = rostered.map((open) => clockSpan(open, facts.zone)).join(" and ");
    const works = hours === "" ? `does not work on ${formatDay(day)}` : `works ${hours} on ${formatDay(day)}`;
    const why = [...new Set(exceptionsOn(clinician.facts, day).map(({ reason }) => reason))].join(", ");
    const because = why === "" ? "" : ` (${why})`;
    const message = `${clinician.facts.name} ${works}${because}; this visit would last ${clockSpan(attended, facts.zone)}.`;
    reasons.push({ code: "OUTSIDE_HOURS", message, field: "startsAtMs" });
  }
  const away = firstOverlap(clinician.timeOff, attended);
  if (away !== undefined) {
    const message = `${clinician.facts.name} is away ${fullSpan(away, facts.zone)}.`;
    reasons.push({ code: "TIME_OFF", message, field: "clinicianId" });
  }
  return reasons;
}
