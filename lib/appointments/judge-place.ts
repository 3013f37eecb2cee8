import type { FieldError } from "@/lib/operation/refusal";
import { type FreeStart, judgeStart, type SchedulingFacts } from "@/lib/scheduling";

/** Why a visit cannot be at a place in time. `isTaken`: somebody else is there, so that another time may do. */
export type PlaceReason = FieldError & { readonly isTaken: boolean };

const takenCodes: readonly string[] = ["CLINICIAN_BUSY", "ROOM_BUSY", "PATIENT_BUSY"];

/**
 * Every reason why a visit cannot start then, with this clinician, in this room. A clinician or room the clinic does not have
 * is a reason too (rule "unknown").
 * @param path where the place stands in the input, e.g. "placements.0."
 */
export function judgePlace(facts: SchedulingFacts, start: FreeStart, path = ""): PlaceReason[] {
  const unknown = (field: string, what: string) => ({
    path: `${path}${field}`,
    rule: "unknown",
    message: `This ${what} does not exist, or takes no bookings.`,
    isTaken: false,
  });
  const reasons: PlaceReason[] = [];
  if (!facts.clinicians.some(({ id }) => id === start.clinicianId)) reasons.push(unknown("clinicianId", "clinician"));
  if (!facts.rooms.some(({ id }) => id === start.roomId)) reasons.push(unknown("roomId", "room"));
  if (reasons.length > 0) return reasons;
  return judgeStart(facts, start).map(({ code, message, field }) => ({
    path: `${path}${field === "startsAtMs" ? "startsAt" : field}`,
    rule: code,
    message,
    isTaken: takenCodes.includes(code),
  }));
}
