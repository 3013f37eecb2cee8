import { Temporal } from "temporal-polyfill";
import type { Day } from "@/lib/kernel/day";
import { dayOf, formatDateTime, formatDay, minuteOfDay } from "@/lib/kernel/zoned";
import { attendedSpan, heldSpans } from "@/lib/scheduling/held-spans";
import { contains, firstOverlap } from "@/lib/scheduling/intervals";
import { timeOf } from "@/lib/scheduling/local-day";
import { closureOn, rosteredHours } from "@/lib/scheduling/open-hours";
import { byId, type Prepared, prepare } from "@/lib/scheduling/prepare";
import type { FreeStart, HeldKind, Interval, SchedulingFacts, StartReason } from "@/lib/scheduling/types";

/**
 * Every reason why a visit cannot start at this instant with this clinician in this room; empty when it can be booked, and
 * then `freeStarts` offers it. Judges hours, closures, time off, people, room, notice and grid; the clinical interval is
 * `checkSession`'s. Refuses a clinician or room that is not in the facts (RangeError).
 */
export function judgeStart(facts: SchedulingFacts, start: FreeStart): readonly StartReason[] {
  return startJudge(facts)(start);
}

/** `judgeStart` for many starts: the facts are prepared once. */
export function startJudge(facts: SchedulingFacts): (start: FreeStart) => readonly StartReason[] {
  const prepared = prepare(facts);
  return (start) => [...judgeTime(prepared, start), ...judgeHours(prepared, start), ...judgeHolds(prepared, start)];
}

function judgeTime({ facts, dayOf: localDayOf }: Prepared, { startsAtMs }: FreeStart): readonly StartReason[] {
  const reasons: StartReason[] = [];
  const instant = Temporal.Instant.fromEpochMilliseconds(startsAtMs);
  const at = formatDateTime(instant, facts.zone);
  const minute = minuteOfDay(instant, facts.zone);
  if (minute % facts.gridMin !== 0 || localDayOf(dayOf(instant, facts.zone)).at(minute) !== startsAtMs) {
    const message = `Visits start every ${facts.gridMin} minutes, counted from midnight; ${at} is between two starts.`;
    reasons.push({ code: "OFF_GRID", message, field: "startsAtMs" });
  }
  if (startsAtMs < facts.notBeforeMs) {
    const first = formatDateTime(Temporal.Instant.fromEpochMilliseconds(facts.notBeforeMs), facts.zone);
    const message = `${at} is too soon: with the notice the clinic needs, the first possible time is ${first}.`;
    reasons.push({ code: "TOO_SOON_NOTICE", message, field: "startsAtMs" });
  }
  return reasons;
}

function judgeHours(prepared: Prepared, { startsAtMs, clinicianId }: FreeStart): readonly StartReason[] {
  const { facts } = prepared;
  const clinician = byId(prepared.clinicians, clinicianId);
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
    const message = `${clinician.facts.name} ${works}; this visit would last ${clockSpan(attended, facts.zone)}.`;
    reasons.push({ code: "OUTSIDE_HOURS", message, field: "startsAtMs" });
  }
  const away = firstOverlap(clinician.timeOff, attended);
  if (away !== undefined) {
    const message = `${clinician.facts.name} is away ${fullSpan(away, facts.zone)}.`;
    reasons.push({ code: "TIME_OFF", message, field: "clinicianId" });
  }
  return reasons;
}

function judgeHolds(prepared: Prepared, { startsAtMs, clinicianId, roomId }: FreeStart): readonly StartReason[] {
  const { facts } = prepared;
  const clinician = byId(prepared.clinicians, clinicianId);
  const room = byId(prepared.rooms, roomId);
  const taken = (busy: readonly Interval[], kind: HeldKind): string | undefined => {
    const overlaps = heldSpans(facts.phases, kind, startsAtMs).flatMap((held) => firstOverlap(busy, held) ?? []);
    return overlaps[0] && fullSpan(overlaps[0], facts.zone);
  };
  const reasons: StartReason[] = [];
  const withOther = taken(clinician.busy, "clinician");
  if (withOther !== undefined) {
    const message = `${clinician.facts.name} is with another patient ${withOther}.`;
    reasons.push({ code: "CLINICIAN_BUSY", message, field: "clinicianId" });
  }
  const roomTaken = taken(room.busy, "room");
  if (roomTaken !== undefined) {
    reasons.push({ code: "ROOM_BUSY", message: `${room.facts.name} is taken ${roomTaken}.`, field: "roomId" });
  }
  const elsewhere = taken(prepared.patientBusy, "patient");
  if (elsewhere !== undefined) {
    const message = `The patient has another appointment ${elsewhere}.`;
    reasons.push({ code: "PATIENT_BUSY", message, field: "startsAtMs" });
  }
  return reasons;
}

/** "10:00-11:15" on the clinic's clock. */
function clockSpan({ startsAtMs, endsAtMs }: Interval, zone: string): string {
  const clock = (ms: number) => timeOf(minuteOfDay(Temporal.Instant.fromEpochMilliseconds(ms), zone));
  return `${clock(startsAtMs)}-${clock(endsAtMs)}`;
}

/** "Thu 14 Mar 2027, 10:00-11:15", or with both days when it spans more than one. */
function fullSpan(span: Interval, zone: string): string {
  const from = Temporal.Instant.fromEpochMilliseconds(span.startsAtMs);
  const to = Temporal.Instant.fromEpochMilliseconds(span.endsAtMs);
  if (dayOf(from, zone) === dayOf(to, zone)) return `${formatDay(dayOf(from, zone))}, ${clockSpan(span, zone)}`;
  return `from ${formatDateTime(from, zone)} to ${formatDateTime(to, zone)}`;
}
