import { formatLength, type Length } from "@/lib/kernel/length";
import type { Protocol, Zone } from "@/lib/rules/protocol/protocol";
import { nameDays, nameZones } from "@/lib/rules/words";

/** The days each needle asks for, up to the end of its band: "1 day up to 0.25 mm, 21 days up to 0.5 mm". */
export function nameRests({ needle }: Protocol, days: "minIntervalDays" | "idealIntervalDays"): string {
  return needle.steps.map((step) => `${nameDays(step[days])} up to ${formatLength(step.le)}`).join(", ");
}

/** Which zones of some share a length, in the protocol's order: "1.0 mm on the face; 2.5 mm on the body". */
export function nameByLength(protocol: Protocol, zones: readonly Zone[], lengthOf: (zone: Zone) => Length): string {
  return [...Map.groupBy(zones, lengthOf)]
    .map(([length, alike]) => {
      const ids = alike.map(({ id }) => id);
      return `${formatLength(length)} on ${nameZones(protocol, ids)}`;
    })
    .join("; ");
}

/** Sources without repetition, in the order given, as one text. */
export function joinSources(parts: readonly { readonly source: string }[]): string {
  return [...new Set(parts.map(({ source }) => source))].join("; ");
}
