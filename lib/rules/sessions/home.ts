import { addDays, formatDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { formatLength, type Length } from "@/lib/kernel/length";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { CLINICAL, NOBODY } from "@/lib/rules/roles";
import type { Asked } from "@/lib/rules/sessions/asked";
import { type Gap, gapAfter, gapBefore, type Need } from "@/lib/rules/sessions/gap";
import { governingStep } from "@/lib/rules/sessions/needle";
import type { Event } from "@/lib/rules/sessions/subject";
import type { Setting } from "@/lib/rules/types";
import { nameDays, nameEvent } from "@/lib/rules/words";

/**
 * Whether `later` is a home roll of the absorption tier on skin that `earlier` needled into the dermis. For such a pair A10
 * stands in place of the interval table and of the healing window; the skin does not care who held the deeper roller (A19).
 */
export function isHomeRollAfterDermal(earlier: Event, later: Event): boolean {
  return later.setting === "home" && later.step.tier === "absorption" && earlier.step.tier === "dermal";
}

const blockedDays: Need = (protocol, earlier, later) =>
  isHomeRollAfterDermal(earlier, later) ? protocol.homeCare.afterDermal.blockBeforeDay : 0;

const closedDays: Need = (protocol, earlier, later, days) =>
  isHomeRollAfterDermal(earlier, later) && days >= protocol.homeCare.afterDermal.blockBeforeDay
    ? earlier.step.minIntervalDays
    : 0;

function tooSoon(
  protocol: Protocol,
  severity: "block" | "warn",
  roll: Event,
  dermal: Event,
  gap: Gap,
  { prefix, path }: Asked,
) {
  const until = addDays(dermal.date, gap.need);
  const advice = severity === "block" ? "no home rolling for" : "home rolling is better left for";
  return {
    rule: "HOME_TOO_SOON",
    severity,
    message: `${prefix}After ${nameEvent(protocol, dermal, roll.zones)} ${advice} ${nameDays(gap.need)}, until ${formatDay(until)}; ${formatDay(roll.date)} is day ${gap.days}.`,
    overridableBy: severity === "block" ? NOBODY : CLINICAL,
    source: `${protocol.homeCare.afterDermal.source}: intervals.homeRollAfterClinic`,
    field: `${path}date`,
    data: { days: gap.days, needs: gap.need, dermalDate: dermal.date, rollDate: roll.date },
  };
}

/**
 * Home rolls of 0.2-0.25 mm after a dermal session on shared skin: block until day 7, then warn until that session's
 * own minimum is over (A10). Asked both ways, so a clinic session also sees the roll that would follow it.
 */
export function checkHomeRoll(
  protocol: Protocol,
  subject: Event,
  others: readonly Event[],
  asked: Asked,
  found: Finding[],
): void {
  for (const [severity, need] of [
    ["block", blockedDays],
    ["warn", closedDays],
  ] as const) {
    const before = gapBefore(protocol, subject, others, need);
    if (before) {
      const finding = tooSoon(protocol, severity, subject, before.other, before, asked);
      found.push({ ...finding, earliest: addDays(before.other.date, before.need) });
    }
    const after = gapAfter(protocol, subject, others, need);
    if (after) found.push(tooSoon(protocol, severity, after.other, subject, after, asked));
  }
}

/** Refuses needles of the clinic-only steps at home: 1.5 mm and longer, and what rounds up to it (A6, A19). */
export function checkHomeLength(
  protocol: Protocol,
  subject: { readonly length: Length; readonly setting?: Setting },
  { prefix, path }: Asked,
  found: Finding[],
): void {
  if (subject.setting !== "home") return;
  const { steps } = protocol.needle;
  const first = steps.find((step) => step.id === protocol.homeCare.clinicOnlyFromStep);
  if (!first || governingStep(protocol, subject.length).gt < first.gt) return;
  found.push({
    rule: "HOME_CLINIC_ONLY",
    severity: "block",
    message: `${prefix}${formatLength(subject.length)} is not used at home: needles over ${formatLength(first.gt)} stay in the clinic.`,
    overridableBy: NOBODY,
    source: `${protocol.homeCare.source}: homeCare.notOffered`,
    field: `${path}length`,
    data: { length: subject.length, over: first.gt },
  });
}
