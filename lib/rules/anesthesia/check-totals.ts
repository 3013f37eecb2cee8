import type { Finding } from "@/lib/kernel/finding";
import type { Case } from "@/lib/rules/anesthesia/application";
import { mg, report } from "@/lib/rules/anesthesia/report";
import { microgramsOf } from "@/lib/rules/anesthesia/strength";
import { type ActiveTotal, areaTotal, familyTotals, totalsByActive } from "@/lib/rules/anesthesia/totals";

const RULE = "ANESTHESIA_TOTAL_OVER_CAP";
const isOver = ({ total, cap }: ActiveTotal) => total > cap;

function checkDoses(given: Case, found: Finding[]): void {
  const { hours, source } = given.protocol.anesthesia.totals;
  const creams = [given.application, ...given.priors];
  const single = totalsByActive(given).filter(isOver);
  const named = new Set(single.map(({ family }) => family));
  const families = familyTotals(given).filter((one) => isOver(one) && !named.has(one.family));
  for (const { key, family, total, cap } of [...single, ...families]) {
    const what = key === family ? `all ${key} anesthetics` : key;
    found.push(
      report("block", {
        rule: RULE,
        message: `With the creams of the last ${hours} hours this is ${mg(total)} of ${what}; the lowest cap of the creams used is ${mg(cap)}.`,
        source: `${source}: anesthesia.totals`,
        field: "application.grams",
        data: { of: key, totalMg: total / 1000, maxMg: cap / 1000, applications: creams.length },
      }),
    );
  }
}

function checkArea(given: Case, found: Finding[]): void {
  const { protocol, product, limits } = given;
  const { total, applications } = areaTotal(given);
  if (!limits || !(total > limits.areaCm2.value)) return;
  const { hours, source } = protocol.anesthesia.totals;
  found.push(
    report("block", {
      rule: RULE,
      message: `With the last ${hours} hours this is ${total} cm² under ${product?.name}; ${limits.areaCm2.value} cm² is the most.`,
      source: `${source}: anesthesia.totals`,
      field: "application.areaCm2",
      data: { of: "area", totalCm2: total, maxCm2: limits.areaCm2.value, applications },
    }),
  );
}

/**
 * Everything numbing put on this patient in the protocol's hours, whatever the zone (A3, A15): each active, each chemical
 * family and the area under the same cream, against the lowest cap among the labelled creams used. An earlier cream of
 * unknown dose blocks, because no total can be given. Nothing to say without an earlier cream.
 */
export function checkTotals(given: Case, found: Finding[]): void {
  const { protocol, priors } = given;
  if (priors.length === 0) return;
  const unknown = priors.filter((prior) => microgramsOf(protocol, prior) === null);
  if (unknown.length > 0) {
    const { hours, source } = protocol.anesthesia.totals;
    found.push(
      report("block", {
        rule: "ANESTHESIA_PRIOR_UNKNOWN",
        message: `${unknown.length} of the creams of the last ${hours} hours ${unknown.length === 1 ? "has" : "have"} no usable strength or amount, so the total is unknown.`,
        source: `${source}: anesthesia.totals`,
        field: "priorApplications24h",
        data: { count: unknown.length },
      }),
    );
  }
  checkDoses(given, found);
  checkArea(given, found);
}
