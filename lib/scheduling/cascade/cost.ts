/**
 * What the smallest change is measured by. Most weighs a visit left uncured, and the more of its course follows it the more; then
 * every visit that moves; then how far, in minutes: clock time four hours at most, and no change of it outweighs a day; another
 * clinician weighs two weeks, because a course belongs to a person; another room a quarter of an hour.
 */
const UNCURED = 1_000_000_000_000;
const FOLLOWED = 1_000_000_000;
const MOVED = 10_000_000;
const MOST_MINUTES = 240;
const DAY = MOST_MINUTES;
const OTHER_CLINICIAN = 14 * DAY;
const OTHER_ROOM = 15;

type Shift = {
  /** Calendar days between the old place and the new one. */
  readonly days: number;
  /** Minutes between the old clock time and the new one. */
  readonly minutes: number;
  readonly otherClinician: boolean;
  readonly otherRoom: boolean;
};

/** What moving a visit costs. */
export function moveCost({ days, minutes, otherClinician, otherRoom }: Shift): number {
  const shift = Math.abs(days) * DAY + Math.min(Math.abs(minutes), MOST_MINUTES);
  return MOVED + shift + (otherClinician ? OTHER_CLINICIAN : 0) + (otherRoom ? OTHER_ROOM : 0);
}

/** What leaving a visit uncured costs. @param followers the booked visits of its course with higher numbers */
export function uncuredCost(followers: number): number {
  return UNCURED + FOLLOWED * followers;
}
