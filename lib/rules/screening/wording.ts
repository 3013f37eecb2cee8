import { type Day, formatDay } from "@/lib/kernel/day";
import type { Hold } from "@/lib/rules/screening/hold";
import type { Contraindication } from "@/lib/rules/screening/screening.schema";
import { namePhototype, nameSpan } from "@/lib/rules/screening/span";
import { nameRoles } from "@/lib/rules/words";

function freeAgain({ severity }: Contraindication, earliest: Day): string {
  return `${severity === "block" ? "Earliest" : "No longer counts from"} ${formatDay(earliest)}.`;
}

function reason(item: Contraindication, hold: Hold, date: Day): string {
  const span = nameSpan(item.lookBack);
  switch (hold.kind) {
    case "lasting":
      return "answered as still so. No day is known from which it no longer counts.";
    case "ever":
      return "counts however long ago it was.";
    case "unconfirmed":
      return `${item.lastDay} ${formatDay(hold.until)} by the answer; ${nameRoles(item.endConfirmedBy ?? [])} has to confirm that it is over.`;
    case "dated":
      return `${item.lastDay} ${formatDay(hold.until)}${span && `, and ${span} must pass`}. ${freeAgain(item, hold.earliest)}`;
    case "age":
      return `born ${formatDay(hold.birthDate)}, so ${span} on ${formatDay(date)}. ${freeAgain(item, hold.earliest)}`;
    case "phototype":
      return `Fitzpatrick ${namePhototype(hold.type)}; this counts for types ${span}.`;
  }
}

/** A finding's message: what, where, since when, until when, and what to see to. `where` is "" or reads " on the face". */
export function describeHold(item: Contraindication, hold: Hold, where: string, date: Day): string {
  return `${item.label}${where}: ${reason(item, hold, date)}${item.prompt ? ` ${item.prompt}` : ""}`;
}
