import { Temporal } from "temporal-polyfill";
import type { StartInput } from "@/lib/appointments/fields.schema";
import { formatDay } from "@/lib/kernel/day";
import { ok, type Result } from "@/lib/kernel/result";
import { instantAt } from "@/lib/kernel/zoned";
import type { Refusal } from "@/lib/operation/refusal";
import { invalidField } from "@/lib/operation/refusal";

/**
 * The instant a start names, in epoch ms; undefined when it names none.
 * Refuses a local time the clocks skip (rule dst_gap); of a time that occurs twice it takes the first.
 * @param timePath where the local time stands in the input
 */
export function startOf(
  { startsAt, local }: StartInput,
  zone: string,
  timePath = "local.time",
): Result<number | undefined, Refusal> {
  if (startsAt !== undefined) return ok(Temporal.Instant.from(startsAt).epochMilliseconds);
  if (local === undefined) return ok(undefined);
  const instant = instantAt(local.day, local.time, zone);
  if (instant !== null) return ok(instant.epochMilliseconds);
  const message = `${local.time} does not exist on ${formatDay(local.day)}: the clocks go forward over it.`;
  return invalidField(timePath, "dst_gap", message);
}
