import type { Finding } from "@/lib/kernel/finding";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { NOBODY } from "@/lib/rules/roles";

/**
 * The number of needles on a device (A17): the real count is recorded and never judged; more than the nominal number informs
 * that fewer passes do. What is no count at all (0, below, a fraction) is refused. Left out, nothing is said.
 */
export function checkNeedleCount(protocol: Protocol, needles: number | undefined): Finding[] {
  const { count: nominal, source } = protocol.care.device.nominalNeedles;
  if (needles === undefined) return [];
  const common = {
    overridableBy: NOBODY,
    source: `${source}: needle.deviceRules, needle-count`,
    field: "needles",
    data: { needles, nominal },
  };
  if (!(Number.isInteger(needles) && needles > 0)) {
    const message = `A device carries at least 1 needle, counted whole; ${needles} is no count.`;
    return [{ ...common, rule: "DEVICE_NEEDLES_INVALID", severity: "block", message }];
  }
  if (needles <= nominal) return [];
  const message = `${needles} needles are more than the usual ${nominal}: fewer passes do the same.`;
  return [{ ...common, rule: "DEVICE_MANY_NEEDLES", severity: "info", message }];
}
