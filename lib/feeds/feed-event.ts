/** A visit as a calendar shows it. Instants in epoch ms. */
export type FeedEvent = {
  /** The appointment's id: it keeps its place in somebody's calendar through every move. */
  readonly id: string;
  /** Grows with every change. */
  readonly version: number;
  readonly changedAtMs: number;
  readonly status: "booked" | "arrived" | "completed" | "cancelled" | "no_show";
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  /** When the treatment begins: with the stay itself, where nothing is numbed. */
  readonly treatmentAtMs: number;
  readonly treatmentEndsAtMs: number;
  readonly number: number;
  readonly count: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly clinicianName: string;
  readonly roomName: string;
  readonly procedureName: string;
};
