import { addDays, formatDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { NOBODY } from "@/lib/rules/roles";
import type { Asked } from "@/lib/rules/sessions/asked";
import { type Gap, gapAfter, gapBefore, type Need } from "@/lib/rules/sessions/gap";
import { isHomeRollAfterDermal } from "@/lib/rules/sessions/home";
import type { Event } from "@/lib/rules/sessions/subject";
import { nameEvent } from "@/lib/rules/words";

const RULE = "HEALING_WINDOW_OPEN";

const healing: Need = (protocol, earlier, later) =>
  earlier.step.tier === "dermal" && !isHomeRollAfterDermal(earlier, later) ? protocol.healingWindow.days : 0;

function open(
  protocol: Protocol,
  earlier: Event,
  later: Event,
  gap: Gap,
  acknowledged: boolean,
  { prefix, path }: Asked,
) {
  const { severity, acknowledgedBy, source } = protocol.healingWindow;
  const seen = acknowledged && severity === "warn";
  return {
    rule: RULE,
    severity: seen ? ("info" as const) : severity,
    message: `${prefix}The skin still rebuilds for about ${gap.need} days after ${nameEvent(protocol, earlier, later.zones)}; ${formatDay(later.date)} is day ${gap.days}.${seen ? " Acknowledged on this plan." : ""}`,
    overridableBy: severity === "warn" && !seen ? acknowledgedBy : NOBODY,
    source: `${source}: healingWindow`,
    field: `${path}date`,
    data: { days: gap.days, needs: gap.need, governedBy: earlier.date },
  };
}

/**
 * The 40 days in which skin needled into the dermis renews itself (A4). It warns; the interval table blocks. A clinician
 * acknowledges it once per plan, after which it only informs; a clinic may set it to block, which nobody lets pass.
 */
export function checkHealingWindow(
  protocol: Protocol,
  subject: Event,
  earlier: readonly Event[],
  later: readonly Event[],
  acknowledged: readonly string[] | undefined,
  asked: Asked,
  found: Finding[],
): void {
  const seen = acknowledged?.includes(RULE) ?? false;
  const before = gapBefore(protocol, subject, earlier, healing);
  if (before) {
    const finding = open(protocol, before.other, subject, before, seen, asked);
    found.push({ ...finding, earliest: addDays(before.other.date, before.need) });
  }
  const after = gapAfter(protocol, subject, later, healing);
  if (after) {
    const finding = open(protocol, subject, after.other, after, seen, asked);
    found.push({ ...finding, data: { ...finding.data, neighbour: after.other.date } });
  }
}
