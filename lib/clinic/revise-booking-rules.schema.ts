import { z } from "zod";

const whole = (least: number, most: number, unit: string) =>
  z.int(`Enter whole ${unit}.`).min(least, `At least ${least} ${unit}.`).max(most, `At most ${most} ${unit}.`);

/** The grids an hour divides into, in minutes. */
export const startGrids = [5, 10, 15, 20, 30, 60] as const;

export const reviseBookingRulesSchema = z.object({
  /** Visits start every so many minutes, from the full hour. */
  gridMin: z.literal(startGrids, { error: "Visits start every 5, 10, 15, 20, 30 or 60 minutes." }),
  /** Whole calendar days between booking and visit, at least. */
  noticeDays: whole(0, 60, "days"),
  /** How many days ahead visits can be booked. */
  horizonDays: whole(14, 800, "days"),
  /** How long a change can be taken back before anybody is told. */
  undoMinutes: whole(0, 60, "minutes"),
});
