import type { Finding } from "@/lib/kernel/finding";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { CLINICAL } from "@/lib/rules/roles";
import type { Asked } from "@/lib/rules/sessions/asked";
import type { ZonePasses } from "@/lib/rules/types";
import { nameZones } from "@/lib/rules/words";

/** How many passes over a zone are enough in each direction, for whoever counts them (A13). */
export function passesEachWay(protocol: Protocol): number {
  return protocol.passes.perDirection;
}

/**
 * Roller passes over a zone: a warning over 10 in one direction or 30 in all (A13). Fewer are fine; the endpoint decides.
 * The two diagonals count together, so 5 + 5 is 10.
 */
export function checkPasses(
  protocol: Protocol,
  passes: readonly ZonePasses[],
  { prefix, path }: Asked,
  found: Finding[],
): void {
  const { perDirection, totalPerZone, source } = protocol.passes;
  for (const [index, { zone, horizontal, vertical, diagonal }] of passes.entries()) {
    const total = horizontal + vertical + diagonal;
    if (total <= totalPerZone && Math.max(horizontal, vertical, diagonal) <= perDirection) continue;
    found.push({
      rule: "PASSES_OVER",
      severity: "warn",
      message: `${prefix}${total} passes over ${nameZones(protocol, [zone])} (${horizontal} across, ${vertical} up and down, ${diagonal} diagonal): ${perDirection} each way and ${totalPerZone} in all are enough.`,
      overridableBy: CLINICAL,
      source: `${source}: passes`,
      field: `${path}passes.${index}`,
      data: { zone, total, perDirection, totalPerZone },
    });
  }
}
