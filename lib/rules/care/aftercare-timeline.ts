import { Temporal } from "temporal-polyfill";
import type { AftercareStep } from "@/lib/rules/care/aftercare.schema";
import type { Protocol } from "@/lib/rules/protocol/protocol";

/** A step of aftercare with the instants it holds between, as ISO strings in UTC: from `from` on, and before `to`. */
export type TimedAftercare = AftercareStep & { readonly from: string; readonly to: string };

/**
 * Every aftercare step in order, dated from the instant the needling was done (ISO with offset or Z). Hours are elapsed hours,
 * so a change of the clocks moves nothing. Refuses a text that is no instant (RangeError). [evidence 2.5]
 */
export function aftercareTimeline(protocol: Protocol, performedAt: string): TimedAftercare[] {
  const start = Temporal.Instant.from(performedAt);
  return protocol.care.aftercare.map((step) => ({
    ...step,
    from: start.add({ hours: step.fromHour }).toString(),
    to: start.add({ hours: step.toHour }).toString(),
  }));
}
