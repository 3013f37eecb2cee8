import { compareDays, formatDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Case } from "@/lib/rules/anesthesia/application";
import { report } from "@/lib/rules/anesthesia/report";

/** Lot and expiry are written down, and the cream is in date: its expiry day is the last good one (A4). */
export function checkSupply({ protocol, application, today }: Case, found: Finding[]): void {
  const source = `${protocol.anesthesia.supply.source}: anesthesia.supply`;
  const { lot, expires } = application;
  if (lot === undefined || lot.trim() === "") {
    found.push(
      report("block", {
        rule: "ANESTHESIA_LOT_MISSING",
        message: "The cream's lot is not written down.",
        source,
        field: "application.lot",
      }),
    );
  }
  if (expires === undefined) {
    found.push(
      report("block", {
        rule: "ANESTHESIA_EXPIRY_MISSING",
        message: "The cream's expiry date is not written down.",
        source,
        field: "application.expires",
      }),
    );
  } else if (compareDays(expires, today) < 0) {
    found.push(
      report("block", {
        rule: "ANESTHESIA_EXPIRED",
        message: `The cream was good until ${formatDay(expires)}; today is ${formatDay(today)}.`,
        source,
        field: "application.expires",
        data: { expires, today },
      }),
    );
  }
}
