import { addDays, formatDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { NOBODY } from "@/lib/rules/roles";
import type { Asked } from "@/lib/rules/sessions/asked";
import { gapAfter, gapBefore, type Need } from "@/lib/rules/sessions/gap";
import { isHomeRollAfterDermal } from "@/lib/rules/sessions/home";
import type { Event } from "@/lib/rules/sessions/subject";
import { nameDays, nameEvent } from "@/lib/rules/words";

const minimum: Need = (_protocol, earlier, later) =>
  isHomeRollAfterDermal(earlier, later) ? 0 : earlier.step.minIntervalDays;

/** The ideal gap, asked only where the minimum is kept: below the minimum the block says enough. */
const ideal: Need = (_protocol, earlier, later, days) =>
  days >= earlier.step.minIntervalDays && !isHomeRollAfterDermal(earlier, later) ? earlier.step.idealIntervalDays : 0;

function checkAfter(
  protocol: Protocol,
  subject: Event,
  later: readonly Event[],
  { prefix, path }: Asked,
  found: Finding[],
): void {
  const short = gapAfter(protocol, subject, later, minimum);
  if (short) {
    const latest = addDays(short.other.date, -short.need);
    found.push({
      rule: "INTERVAL_TOO_SHORT",
      severity: "block",
      message: `${prefix}Too close to the session on ${formatDay(short.other.date)}: ${nameEvent(protocol, subject, short.other.zones)} needs ${nameDays(short.need)} before it and has ${short.days}. Latest ${formatDay(latest)}.`,
      overridableBy: NOBODY,
      source: `${subject.step.source}: intervals, ${subject.step.id}`,
      field: `${path}date`,
      data: { days: short.days, needs: short.need, neighbour: short.other.date, latest },
    });
  }
  const early = gapAfter(protocol, subject, later, ideal);
  if (!early) return;
  const latest = addDays(early.other.date, -early.need);
  found.push({
    rule: "INTERVAL_BELOW_IDEAL",
    severity: "info",
    message: `${prefix}The session on ${formatDay(early.other.date)} follows ${nameEvent(protocol, subject, early.other.zones)} after ${nameDays(early.days)}: allowed, ${early.need} is better.`,
    overridableBy: NOBODY,
    source: `${subject.step.source}: intervals, ${subject.step.id}`,
    field: `${path}date`,
    data: { days: early.days, ideal: early.need, neighbour: early.other.date, latest },
  });
}

function checkBefore(
  protocol: Protocol,
  subject: Event,
  earlier: readonly Event[],
  { prefix, path }: Asked,
  found: Finding[],
): void {
  const short = gapBefore(protocol, subject, earlier, minimum);
  if (short) {
    const earliest = addDays(short.other.date, short.need);
    found.push({
      rule: "INTERVAL_TOO_SHORT",
      severity: "block",
      message: `${prefix}Too soon: ${nameEvent(protocol, short.other, subject.zones)} needs ${nameDays(short.need)}; ${formatDay(subject.date)} is day ${short.days}. Earliest ${formatDay(earliest)}.`,
      overridableBy: NOBODY,
      earliest,
      source: `${short.other.step.source}: intervals, ${short.other.step.id}`,
      field: `${path}date`,
      data: { days: short.days, needs: short.need, governedBy: short.other.date, length: short.other.length },
    });
  }
  const early = gapBefore(protocol, subject, earlier, ideal);
  if (!early) return;
  const earliest = addDays(early.other.date, early.need);
  found.push({
    rule: "INTERVAL_BELOW_IDEAL",
    severity: "info",
    message: `${prefix}${nameEvent(protocol, early.other, subject.zones)} allows day ${early.days}; day ${early.need}, ${formatDay(earliest)}, is better.`,
    overridableBy: NOBODY,
    earliest,
    source: `${early.other.step.source}: intervals, ${early.other.step.id}`,
    field: `${path}date`,
    data: { days: early.days, ideal: early.need, governedBy: early.other.date, length: early.other.length },
  });
}

/**
 * The interval table (A1, A5, A8, A9, A15): fewer days than the earlier needle's minimum block and cannot be overridden, fewer
 * than its ideal inform. The next needle's own length never changes the wait. Asked towards `earlier` and towards `later`
 * events; each list may hold events of both sides, only the matching ones are read.
 */
export function checkInterval(
  protocol: Protocol,
  subject: Event,
  earlier: readonly Event[],
  later: readonly Event[],
  asked: Asked,
  found: Finding[],
): void {
  checkBefore(protocol, subject, earlier, asked, found);
  checkAfter(protocol, subject, later, asked, found);
}
