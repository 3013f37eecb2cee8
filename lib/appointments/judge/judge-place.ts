import type { FieldError } from "@/lib/operation/refusal";
import { type FreeStart, judgeStart, type SchedulingFacts } from "@/lib/scheduling";

/** Why a visit cannot be at a place in time. `isTaken`: somebody else is there, so that another time may do. */
export type PlaceReason = FieldError & { readonly isTaken: boolean };

const takenCodes: readonly string[] = ["CLINICIAN_BUSY", "ROOM_BUSY", "DEVICE_BUSY", "PATIENT_BUSY"];

/** Why a procedure is never done by this clinician: unknown, or not theirs to do. Null when it is. */
export function whyNotBy({ clinicians, unskilled }: SchedulingFacts, clinicianId: string) {
  if (clinicians.some(({ id }) => id === clinicianId)) return null;
  const other = unskilled.find(({ id }) => id === clinicianId);
  return other === undefined
    ? { rule: "unknown", message: "This clinician does not exist, or takes no bookings." }
    : { rule: "NO_SKILL", message: `${other.name} does not do this kind of visit.` };
}

/**
 * Every reason why a visit cannot start then, with this clinician, in this room and with this device. A clinician or room the
 * clinic does not have, or a device the procedure does not use, is a reason too (rule "unknown").
 * @param path where the place stands in the input, e.g. "placements.0."
 */
export function judgePlace(facts: SchedulingFacts, start: FreeStart, path = ""): PlaceReason[] {
  const { rooms, devices } = facts;
  const unknown = (field: string, message: string) => ({
    path: `${path}${field}`,
    rule: "unknown",
    message,
    isTaken: false,
  });
  const reasons: PlaceReason[] = [];
  const unfit = whyNotBy(facts, start.clinicianId);
  if (unfit?.rule === "unknown") reasons.push(unknown("clinicianId", unfit.message));
  if (!rooms.some(({ id }) => id === start.roomId)) {
    reasons.push(unknown("roomId", "This room does not exist, or takes no bookings."));
  }
  if (start.deviceId !== null && !devices?.some(({ id }) => id === start.deviceId)) {
    reasons.push(
      unknown("deviceId", "This device does not exist, is out of service, or is not used for this kind of visit."),
    );
  }
  if (reasons.length > 0) return reasons;
  return judgeStart(facts, start).map(({ code, message, field }) => ({
    path: `${path}${field === "startsAtMs" ? "startsAt" : field}`,
    rule: code,
    message,
    isTaken: takenCodes.includes(code),
  }));
}
