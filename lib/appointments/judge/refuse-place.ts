import type { PlaceReason } from "@/lib/appointments/judge/judge-place";
import { refuse } from "@/lib/kernel/result";
import { type AlternativeTime, conflict, type FieldError } from "@/lib/operation/refusal";

/**
 * The refusal of a place in time. Where only somebody else is in the way it is a conflict, with other times; otherwise the
 * place itself is wrong.
 * @param reasons at least one
 */
export function refusePlace(reasons: readonly PlaceReason[], alternatives: readonly AlternativeTime[]) {
  const fields = reasons.map(({ isTaken: _, ...field }): FieldError => field);
  const wrong = reasons.find(({ isTaken }) => !isTaken);
  if (wrong !== undefined) return refuse({ kind: "invalid" as const, message: wrong.message, fields });
  return conflict(reasons[0]?.message ?? "That time is taken.", alternatives, fields);
}

/** Whether other times would help: nothing stands against the place but that it is taken. */
export function isOnlyTaken(reasons: readonly PlaceReason[]): boolean {
  return reasons.length > 0 && reasons.every(({ isTaken }) => isTaken);
}
