import { Temporal } from "temporal-polyfill";
import type { Day } from "@/lib/kernel/day";
import { ok, type Result } from "@/lib/kernel/result";
import { instantAt } from "@/lib/kernel/zoned";
import { invalidField, type Refusal } from "@/lib/operation/refusal";
import type { Moment } from "./fields.schema";

/** A clock that runs ahead by less than a minute is taken to mean now. */
const MINUTE_MS = 60_000;

const minuteOf = ({ epochMilliseconds }: Temporal.Instant) => Math.floor(epochMilliseconds / MINUTE_MS);

type Around = {
  readonly now: Temporal.Instant;
  /** The day of the visit, in the clinic's zone. */
  readonly day: Day;
  readonly zone: string;
  /** What came before it: a time typed without seconds that is of the same minute is not earlier. */
  readonly after: Temporal.Instant;
};

/**
 * When something at a visit was done: as said, or now.
 * @returns the instant. Refuses (`invalid`, time) one still to come, and a time the clock skipped that day
 */
export function momentOf({ at, time }: Moment, { now, day, zone, after }: Around): Result<Temporal.Instant, Refusal> {
  const typed = time === undefined ? undefined : instantAt(day, time, zone);
  if (typed === null) return invalidField("time", "no_such_time", "The clock skips this time on that day.");
  const said = typed ?? (at === undefined ? now : Temporal.Instant.from(at));
  const aheadMs = said.epochMilliseconds - now.epochMilliseconds;
  if (aheadMs >= MINUTE_MS) return invalidField("time", "future", "This time is still to come.");
  if (typed !== undefined && minuteOf(typed) === minuteOf(after)) return ok(after);
  return ok(aheadMs > 0 ? now : said);
}
