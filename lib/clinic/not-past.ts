import { type Day, formatDay } from "@/lib/kernel/day";
import { dayOf } from "@/lib/kernel/zoned";
import type { Context } from "@/lib/operation/operation";
import { invalidField } from "@/lib/operation/refusal";

/** Refuses a day before today (`past`): what was is not rewritten. Null when it may be. */
export function refusePast({ actor, clock }: Context, field: string, day: Day) {
  const today = dayOf(clock.now(), actor.clinic.zone);
  if (day >= today) return null;
  return invalidField(field, "past", `${formatDay(day)} is past; today is ${formatDay(today)}.`);
}
