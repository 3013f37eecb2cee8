import type { Day } from "@/lib/kernel/day";
import type { Phases } from "@/lib/scheduling";

/** Days from one to another, both included. */
export type DayRange = { readonly from: Day; readonly to: Day };

/** What is asked of the clinic's rosters and holds. */
export type FactsQuery = {
  readonly clinic: { readonly id: string; readonly zone: string };
  /** The days the facts must be complete for; may overlap. At least one range. */
  readonly ranges: readonly DayRange[];
  readonly phases: Phases;
  readonly patientId?: string | undefined;
  /** Epoch ms: nothing may start before. */
  readonly nowMs: number;
  /** Appointments that are being moved: what they hold counts as free. */
  readonly ignore?: readonly string[];
  /** The clinician who wins ties: who leads the course. */
  readonly preferClinicianId?: string | undefined;
};
