/** One contestant's share of a round. */
export type Contestant = () => unknown;

type Turns = {
  /** Rounds that count. */
  readonly rounds?: number;
  /** Rounds before them, dropped. */
  readonly warmUp?: number;
  /** Milliseconds from any beginning. */
  readonly clock?: () => number;
};

/** Wall time in milliseconds. */
export const wallMs = (): number => performance.now();

/** The processor's time this process has had, in milliseconds: for pure functions, whom a busy machine shall not slow. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Lets contestants take turns in short rounds, so that whatever slows the machine slows them all; each round another begins.
 * @returns milliseconds of each contestant, round by round
 */
export async function takeTurns<N extends string>(
  contestants: Readonly<Record<N, Contestant>>,
  { rounds = 9, warmUp = 2, clock = wallMs }: Turns = {},
): Promise<Readonly<Record<N, readonly number[]>>> {
  const names = Object.keys(contestants) as N[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<N, number[]>;
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const startedAt = clock();
      await contestants[name]();
      const took = clock() - startedAt;
      if (round >= warmUp) times[name].push(took);
    }
  }
  return times;
}

/** Per-round ratio of two contestants that took turns: how many times as long `of` took as `against` did. */
export function ratios(of: readonly number[], against: readonly number[]): number[] {
  return of.map((ms, round) => ms / (against[round] ?? Number.NaN));
}

/** The value below which this share (0 to 1) of some values lies: the nearest of them, none made up. Refuses none (RangeError). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError("There are no values");
  return found;
}
