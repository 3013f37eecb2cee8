import { Temporal } from "temporal-polyfill";
import { isoOf } from "@/lib/appointments/visit/offered-time";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { StrandedBookingDto } from "./stranded-booking.schema";
import type { StrandedBooking } from "./stranded-bookings";

/** A stranded booking in the words of an answer. */
export function strandedBookingDto({ visit, reasons }: StrandedBooking, zone: string): StrandedBookingDto {
  return {
    appointmentId: visit.id,
    day: visit.day,
    startsAt: isoOf(visit.startsAtMs),
    label: formatDateTime(Temporal.Instant.fromEpochMilliseconds(visit.startsAtMs), zone),
    patientId: visit.patient.id,
    patientName: visit.patient.name,
    planId: visit.planId,
    sessionNumber: visit.sessionNumber,
    clinicianName: visit.clinician.name,
    roomName: visit.room.name,
    reasons,
  };
}
