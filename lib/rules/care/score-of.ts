import { checkScore, type Score } from "@/lib/rules/care/check-score";
import { findScale } from "@/lib/rules/care/find-scale";
import type { OutcomeScale } from "@/lib/rules/care/scales.schema";
import type { Protocol } from "@/lib/rules/protocol/protocol";

/** A total with what is needed to read it later: the scale, its version, its ends and which way is better. */
export type Scored = {
  readonly scale: string;
  readonly version: string;
  readonly total: number;
  readonly min: number;
  readonly max: number;
  readonly better: OutcomeScale["better"];
};

/** The total of a score, items that stand apart left out; null when `checkScore` has anything against it. [evidence 2.7] */
export function scoreOf(protocol: Protocol, score: Score): Scored | null {
  const scale = findScale(protocol, score.scale);
  if (!scale || checkScore(protocol, score).length > 0) return null;
  const summed = scale.items.filter((item) => item.summed);
  const total = summed.reduce((sum, { id }) => sum + (score.values[id] ?? 0), 0);
  return { scale: scale.id, version: scale.version, total, ...scale.total, better: scale.better };
}
