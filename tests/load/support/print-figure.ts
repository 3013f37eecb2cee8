import { quantile } from "./measure";

export type Aim = { readonly atMost: number } | { readonly atLeast: number };

const short = (value: number): number => Number(value.toPrecision(4));

/**
 * Prints one figure as a JSON line: the median over the rounds with its smallest and largest, beside what is aimed at.
 * It is told, never asserted: machines are noisy.
 * @param unit what the values are
 * @param perRound one value a round
 */
export function printFigure(
  figure: string,
  unit: "ratio" | "perSecond" | "ms" | "kB",
  perRound: readonly number[],
  aim: Aim,
): void {
  const median = quantile(perRound, 0.5);
  const line = {
    figure,
    [unit]: short(median),
    min: short(Math.min(...perRound)),
    max: short(Math.max(...perRound)),
    rounds: perRound.length,
    aim: "atMost" in aim ? `<= ${aim.atMost}` : `>= ${aim.atLeast}`,
    met: "atMost" in aim ? median <= aim.atMost : median >= aim.atLeast,
  };
  console.log(JSON.stringify(line));
}
