import { type BookedStandingVisit, readStandingVisits } from "@/lib/appointments/visit/read-standing-visits";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import type { Tx } from "@/lib/db/transaction";
import { impossibleVisits, type StrandedVisit } from "@/lib/scheduling";
import { readRosterFacts } from "./read-roster-facts";

/** A booked visit ahead that cannot take place as it is booked, and why. */
export type StrandedBooking = StrandedVisit<BookedStandingVisit>;

/**
 * The booked visits ahead that cannot take place under the rosters of today, by start: nobody cancelled them, and each needs
 * another time, person or room. Derived at every call; nothing is stored.
 */
export async function strandedBookings(
  tx: Tx,
  clinic: { readonly id: string; readonly zone: string },
  nowMs: number,
): Promise<readonly StrandedBooking[]> {
  const visits = await readStandingVisits(tx, clinic.id, nowMs);
  if (visits.length === 0) return [];
  return impossibleVisits(await readRosterFacts(tx, clinic, dayAt(nowMs, clinic.zone)), visits);
}
