import type { Finding } from "@/lib/kernel/finding";
import type { Application, Case } from "@/lib/rules/anesthesia/application";
import { limitsFor } from "@/lib/rules/anesthesia/limits";
import { mg, report } from "@/lib/rules/anesthesia/report";
import { doseIn, findProduct, isPositive, microgramsOf } from "@/lib/rules/anesthesia/strength";

type Amounts = ReadonlyMap<string, number>;

const RULE = "ANESTHESIA_TOTAL_OVER_CAP";
const AREA_UNITS = 10_000;

/** The amounts of one cream, put together under a key of each active. */
function grouped(amounts: Amounts, keyOf: (active: string) => string | undefined): Amounts {
  const sums = new Map<string, number>();
  for (const [active, amount] of amounts) {
    const key = keyOf(active);
    if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return sums;
}

/** The most a labelled cream allows this patient of each active, in micrograms; null without a label for them. */
function capsOf({ protocol, patient, today }: Case, { product: id }: Application): Amounts | null {
  const product = findProduct(protocol, id);
  const limits = product && limitsFor(product, patient, today);
  return product && limits ? doseIn(limits.grams.value, product.percent) : null;
}

function overCaps(given: Case, creams: readonly Application[], keyOf: (active: string) => string | undefined) {
  const totals = new Map<string, number>();
  const caps = new Map<string, number>();
  for (const cream of creams) {
    for (const [key, amount] of grouped(microgramsOf(given.protocol, cream) ?? new Map(), keyOf)) {
      totals.set(key, (totals.get(key) ?? 0) + amount);
    }
    for (const [key, cap] of grouped(capsOf(given, cream) ?? new Map(), keyOf)) {
      caps.set(key, Math.min(caps.get(key) ?? cap, cap));
    }
  }
  const applied = grouped(microgramsOf(given.protocol, given.application) ?? new Map(), keyOf);
  return [...applied.keys()]
    .sort()
    .map((key) => ({ key, total: totals.get(key) ?? 0, cap: caps.get(key) ?? Number.POSITIVE_INFINITY }))
    .filter(({ total, cap }) => total > cap);
}

function checkDoses(given: Case, found: Finding[]): void {
  const { hours, source } = given.protocol.anesthesia.totals;
  const creams = [given.application, ...given.priors];
  const classes = new Map<string, string>(given.protocol.anesthesia.actives.map((active) => [active.id, active.class]));
  const single = overCaps(given, creams, (active) => active);
  const named = new Set(single.map(({ key }) => classes.get(key)));
  const families = overCaps(given, creams, (active) => classes.get(active)).filter(({ key }) => !named.has(key));
  for (const { key, total, cap } of [...single, ...families]) {
    const what = classes.has(key) ? key : `all ${key} anesthetics`;
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

function checkArea({ protocol, application, product, priors, limits }: Case, found: Finding[]): void {
  const same = [application, ...priors.filter((prior) => prior.product === application.product)];
  const areas = same.map(({ areaCm2 }) => areaCm2).filter(isPositive);
  const total = areas.reduce((sum, area) => sum + Math.round(area * AREA_UNITS), 0) / AREA_UNITS;
  if (!limits || !(total > limits.areaCm2.value)) return;
  const { hours, source } = protocol.anesthesia.totals;
  found.push(
    report("block", {
      rule: RULE,
      message: `With the last ${hours} hours this is ${total} cm² under ${product?.name}; ${limits.areaCm2.value} cm² is the most.`,
      source: `${source}: anesthesia.totals`,
      field: "application.areaCm2",
      data: { of: "area", totalCm2: total, maxCm2: limits.areaCm2.value, applications: same.length },
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
