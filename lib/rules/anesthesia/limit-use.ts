import type { AnesthesiaFacts, Application, Case } from "@/lib/rules/anesthesia/application";
import { gramsOnFace } from "@/lib/rules/anesthesia/check-amount";
import { screenOf } from "@/lib/rules/anesthesia/check-screen";
import { lookUp } from "@/lib/rules/anesthesia/look-up";
import { isOnFace } from "@/lib/rules/anesthesia/skin";
import { isPositive } from "@/lib/rules/anesthesia/strength";
import { areaTotal, familyTotals, totalsByActive } from "@/lib/rules/anesthesia/totals";
import type { Protocol } from "@/lib/rules/protocol/protocol";

/** One limit and how much of it is used. Reaching it is allowed; over it `stops` says whether it blocks or warns. */
export type LimitUse = {
  readonly limit: "grams" | "area" | "face" | "active" | "family" | "area_total" | "screen";
  /** The active or chemical family it is of; null for the others. */
  readonly of: string | null;
  readonly value: number;
  readonly max: number;
  readonly unit: "g" | "cm²" | "mg";
  readonly stops: boolean;
};

const MICROGRAMS_PER_MG = 1000;

function ownLimits({ application: { grams, areaCm2 }, limits }: Case): LimitUse[] {
  if (!limits) return [];
  const common = { of: null, stops: true } as const;
  return [
    { limit: "grams", value: isPositive(grams) ? grams : 0, max: limits.grams.value, unit: "g", ...common },
    { limit: "area", value: isPositive(areaCm2) ? areaCm2 : 0, max: limits.areaCm2.value, unit: "cm²", ...common },
  ];
}

function faceLimit(given: Case): LimitUse[] {
  const { protocol, application, product } = given;
  if (!product?.face || !isPositive(application.grams) || !isOnFace(protocol, application.zones)) return [];
  const max = product.face.warnAboveG.grams;
  return [{ limit: "face", of: null, value: gramsOnFace(given), max, unit: "g", stops: false }];
}

/** What this cream comes to together with earlier ones; nothing without an earlier one, where the cream's own limits say it all. */
function totalLimits(given: Case): LimitUse[] {
  if (given.priors.length === 0) return [];
  const actives = totalsByActive(given);
  const families = familyTotals(given).filter(({ family, total }) =>
    actives.every((one) => one.family !== family || one.total < total),
  );
  const doses = [...actives, ...families].filter(({ cap }) => Number.isFinite(cap));
  const { total, applications } = areaTotal(given);
  return [
    ...doses.map(
      ({ key, family, total: micrograms, cap }): LimitUse => ({
        limit: key === family ? "family" : "active",
        of: key,
        value: micrograms / MICROGRAMS_PER_MG,
        max: cap / MICROGRAMS_PER_MG,
        unit: "mg",
        stops: true,
      }),
    ),
    ...(given.limits && applications > 1
      ? [
          {
            limit: "area_total",
            of: null,
            value: total,
            max: given.limits.areaCm2.value,
            unit: "cm²",
            stops: true,
          } as const,
        ]
      : []),
  ];
}

function screenLimit(given: Case): LimitUse {
  const { totalMg, limitMg, isLabelled } = screenOf(given);
  const { labelled, unlabelled } = given.protocol.anesthesia.screen;
  const stops = (isLabelled ? labelled : unlabelled) === "block";
  return { limit: "screen", of: null, value: totalMg, max: limitMg, unit: "mg", stops };
}

/**
 * Every limit of an amount that holds for one cream on one patient with what is used of each: the label's grams and area, the
 * warning for a face, the totals of the protocol's hours and the limit of injected lidocaine. The same sums as the findings of
 * `checkAnesthesia`; unusable amounts count as nothing. For drawing, never for deciding.
 */
export function limitUse(
  protocol: Protocol,
  application: Application,
  facts: Pick<AnesthesiaFacts, "patient" | "today" | "priorApplications24h">,
): LimitUse[] {
  const given = lookUp(protocol, application, facts);
  return [...ownLimits(given), ...faceLimit(given), ...totalLimits(given), screenLimit(given)];
}
