import { heldSpans } from "@/lib/scheduling/held-spans";
import { firstOverlap } from "@/lib/scheduling/intervals";
import { fullSpan } from "@/lib/scheduling/name-span";
import { byId, type Prepared, type PreparedClinician } from "@/lib/scheduling/prepare";
import type { FreeStart, HeldKind, Interval, StartReason } from "@/lib/scheduling/types";

/** What of a visit's people, room and device is taken. Refuses a room or device that is not in the facts (RangeError). */
export function judgeHolds(prepared: Prepared, clinician: PreparedClinician, start: FreeStart): readonly StartReason[] {
  const { facts } = prepared;
  const room = byId(prepared.rooms, start.roomId);
  const taken = (busy: readonly Interval[], kind: HeldKind): string | undefined => {
    const overlaps = heldSpans(facts.phases, kind, start.startsAtMs).flatMap((held) => firstOverlap(busy, held) ?? []);
    return overlaps[0] && fullSpan(overlaps[0], facts.zone);
  };
  const reasons: StartReason[] = [];
  const withOther = taken(clinician.busy, "clinician");
  if (withOther !== undefined) {
    const message = `${clinician.facts.name} is with another patient ${withOther}.`;
    reasons.push({ code: "CLINICIAN_BUSY", message, field: "clinicianId" });
  }
  const roomTaken = taken(room.busy, "room");
  if (roomTaken !== undefined) {
    reasons.push({ code: "ROOM_BUSY", message: `${room.facts.name} is taken ${roomTaken}.`, field: "roomId" });
  }
  reasons.push(...judgeDevice(prepared, start, taken));
  const elsewhere = taken(prepared.patientBusy, "patient");
  if (elsewhere !== undefined) {
    const message = `The patient has another appointment ${elsewhere}.`;
    reasons.push({ code: "PATIENT_BUSY", message, field: "startsAtMs" });
  }
  return reasons;
}

function judgeDevice(
  { devices }: Prepared,
  { deviceId }: FreeStart,
  taken: (busy: readonly Interval[], kind: HeldKind) => string | undefined,
): readonly StartReason[] {
  if (deviceId !== null) {
    const device = byId(devices ?? [], deviceId);
    const inUse = taken(device.busy, "device");
    if (inUse === undefined) return [];
    return [{ code: "DEVICE_BUSY", message: `${device.facts.name} is in use ${inUse}.`, field: "deviceId" }];
  }
  if (devices === null) return [];
  const message =
    devices.length === 0
      ? "This kind of visit needs a device, and none is in service."
      : "This kind of visit needs a device.";
  return [{ code: "NO_DEVICE", message, field: "deviceId" }];
}
