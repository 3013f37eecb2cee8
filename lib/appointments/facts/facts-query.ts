import type { Day } from "@/lib/kernel/day";
import type { Phases } from "@/lib/scheduling";

/** Days from one to another, both included. */
export type DayRange = { readonly from: Day; readonly to: Day };

/** What is asked of the clinic's rosters and holds. */
export type FactsQuery = {
  readonly clinic: { readonly id: string; readonly zone: string };
  /** The days the facts must be complete for; may overlap. At least one range. */
  readonly ranges: readonly DayRange[];
  /** What is to be done: who may do it, and which devices it needs. */
  readonly procedureId: string;
  /** How long it takes: the procedure's own minutes, or those a visit was booked with. */
  readonly phases: Phases;
  readonly patientId?: string | undefined;
  /** Epoch ms. The clinic's notice and horizon are counted from it, and a held time that expired before it holds nothing. */
  readonly nowMs: number;
  /** Visits that are being moved and held times that are being booked: what they hold counts as free. */
  readonly ignore?: readonly string[];
  /** When the visit that is moved or changed begins now (epoch ms): it may keep that time in spite of notice and horizon. */
  readonly standsAtMs?: number | undefined;
  /** Only this clinician: the facts know no other. */
  readonly clinicianId?: string | undefined;
  /** The clinician who wins ties: who leads the course. */
  readonly preferClinicianId?: string | undefined;
};
