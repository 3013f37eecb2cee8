import type { Finding } from "@/lib/kernel/finding";
import { findScale } from "@/lib/rules/care/find-scale";
import type { OutcomeScale } from "@/lib/rules/care/scales.schema";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { NOBODY } from "@/lib/rules/roles";

/** Values by item id; a scale of one question has the single item `grade`. */
export type Score = { readonly scale: string; readonly values: Readonly<Record<string, number>> };

type Item = OutcomeScale["items"][number];

function refuse(scale: OutcomeScale, rule: string, item: string, message: string, data: object): Finding {
  return {
    rule,
    severity: "block",
    message: `${scale.label}: ${message}`,
    overridableBy: NOBODY,
    source: `${scale.source}: outcomeScales, ${scale.id}`,
    field: `values.${item}`,
    data: { scale: scale.id, item, ...data },
  };
}

function checkItem(scale: OutcomeScale, { id, label, min, max, summed }: Item, values: Score["values"]): Finding[] {
  const value = Object.hasOwn(values, id) ? values[id] : undefined;
  const range = `${min} to ${max}`;
  if (value === undefined) {
    return summed
      ? [refuse(scale, "SCORE_MISSING", id, `${label} has no value; it takes ${range}.`, { min, max })]
      : [];
  }
  if (!Number.isInteger(value)) {
    return [
      refuse(scale, "SCORE_NOT_WHOLE", id, `${label} takes whole numbers from ${range}; ${value} is none.`, { value }),
    ];
  }
  if (value >= min && value <= max) return [];
  return [
    refuse(scale, "SCORE_OUT_OF_RANGE", id, `${label} takes ${range}; ${value} is outside.`, { value, min, max }),
  ];
}

/**
 * Whether a score can be recorded: a scale the protocol knows, every summed item answered, each with a whole number inside its
 * range, and no item the scale does not have. The total needs no check of its own: a protocol whose items do not add up to its
 * totals is refused. Empty when nothing is wrong. [evidence 2.7]
 */
export function checkScore(protocol: Protocol, { scale: scaleId, values }: Score): Finding[] {
  const scale = findScale(protocol, scaleId);
  if (!scale) {
    const known = protocol.care.outcomeScales.map(({ id }) => id);
    return [
      {
        rule: "SCALE_UNKNOWN",
        severity: "block",
        message: `“${scaleId}” is no outcome scale of this protocol.`,
        overridableBy: NOBODY,
        source: "evidence 2.7: outcomeScales",
        field: "scale",
        data: { scale: scaleId, known },
      },
    ];
  }
  const strangers = Object.keys(values)
    .filter((key) => !scale.items.some(({ id }) => id === key))
    .sort();
  return [
    ...scale.items.flatMap((item) => checkItem(scale, item, values)),
    ...strangers.map((key) => refuse(scale, "SCORE_UNKNOWN_ITEM", key, `“${key}” is not part of this scale.`, {})),
  ];
}
