import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type Answer = Promise<Result<{ readonly id: string; readonly version: number }, Refusal>>;

/** Recording that somebody did not come, and taking it back. */
export type NoShowActions = {
  readonly markNoShow: (input: { appointmentId: string; version: number; reason?: string }) => Answer;
  readonly undoNoShow: (input: { appointmentId: string; version: number }) => Answer;
};

/** A visit as far as a no-show concerns it. */
export type Missable = {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly startsAt: string;
  readonly patientName: string;
  readonly sessionNumber: number;
};

/** Whether a visit's time has come without its patient: only then is it a no-show. */
export function isMissed({ status, startsAt }: Pick<Missable, "status" | "startsAt">, nowMs: number): boolean {
  return status === "booked" && Date.parse(startsAt) < nowMs;
}
