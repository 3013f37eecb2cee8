import { addDays, addMonthsClamped, type Day } from "@/lib/kernel/day";
import { birthday } from "@/lib/rules/birthday";
import type { Contraindication, LookBack } from "@/lib/rules/screening/screening.schema";
import type { Answer, Phototype, ScreeningPatient } from "@/lib/rules/screening/types";

/** Why a contraindication holds on the session's day. One with `earliest` is over on that day, the others have no such day. */
export type Hold =
  | { readonly kind: "lasting" }
  | { readonly kind: "ever" }
  | { readonly kind: "unconfirmed"; readonly until: Day }
  | { readonly kind: "dated"; readonly until: Day; readonly earliest: Day }
  | { readonly kind: "age"; readonly birthDate: Day; readonly earliest: Day }
  | { readonly kind: "phototype"; readonly type: Phototype };

/** The first day on which something that last applied on `until` no longer counts; null when no day ends it. */
function freeFrom(lookBack: LookBack, until: Day): Day | null {
  switch (lookBack.kind) {
    case "current":
      return addDays(until, 1);
    case "days":
      return addDays(until, lookBack.days);
    case "months":
      return addMonthsClamped(until, lookBack.months);
    default:
      return null;
  }
}

/**
 * What a yes comes to on `date`: null when it lies outside the look-back. A last day still to come counts too. Without a last
 * day it is taken to go on; with one that nobody entitled has confirmed, where the protocol asks for that, the day is not used.
 */
export function holdOfAnswer(item: Contraindication, { until, confirmedBy }: Answer, date: Day): Hold | null {
  if (item.lookBack.kind === "ever") return { kind: "ever" };
  const earliest = until === undefined ? null : freeFrom(item.lookBack, until);
  if (until === undefined || earliest === null) return { kind: "lasting" };
  if (item.endConfirmedBy && !item.endConfirmedBy.some((role) => role === confirmedBy)) {
    return { kind: "unconfirmed", until };
  }
  return date < earliest ? { kind: "dated", until, earliest } : null;
}

/** Whether the record settles this contraindication, so that an answer to it is no longer asked: an age with a birth date. */
export function isOnRecord({ lookBack }: Contraindication, { birthDate }: ScreeningPatient): boolean {
  return lookBack.kind === "age" && birthDate !== undefined;
}

/** What the patient's record says of a contraindication by age or skin type on `date`; null when it does not hold or is unknown. */
export function holdOfRecord(
  { lookBack }: Contraindication,
  { birthDate, fitzpatrick }: ScreeningPatient,
  date: Day,
): Hold | null {
  if (lookBack.kind === "phototype") {
    return fitzpatrick !== undefined && fitzpatrick >= lookBack.from ? { kind: "phototype", type: fitzpatrick } : null;
  }
  if (lookBack.kind !== "age" || birthDate === undefined) return null;
  const earliest = birthday(birthDate, lookBack.below);
  const reached = lookBack.from === undefined || date >= birthday(birthDate, lookBack.from);
  return reached && date < earliest ? { kind: "age", birthDate, earliest } : null;
}

/** Order of severity: without a day that ends it, then an end to be confirmed, then the latest day. */
function weight(hold: Hold): string {
  if (hold.kind === "unconfirmed") return `1 ${hold.until}`;
  return "earliest" in hold ? `0 ${hold.earliest} ${hold.kind}` : `2 ${hold.kind}`;
}

/** The hold that keeps the session away longest, whatever the order; null of none. */
export function strictest(holds: readonly Hold[]): Hold | null {
  const [first = null, ...rest] = holds;
  return rest.reduce((worst, hold) => (worst && weight(worst) >= weight(hold) ? worst : hold), first);
}
