import { Temporal } from "temporal-polyfill";
import { sessionWindow } from "@/lib/appointments/judge/session-window";
import { isoOf } from "@/lib/appointments/visit/offered-time";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { daysBetween } from "@/lib/kernel/day";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { Course, CourseSession } from "@/lib/plans/course";
import type { Reader } from "@/lib/plans/reader";
import type { OfferDto, WaitlistEntryDto } from "@/lib/waitlist/list-waitlist.schema";
import { type EntryRow, isOpen, type OfferRow } from "@/lib/waitlist/read-entries";

/** Somebody who waits, with the course of their session. */
export type WaitingSession = { readonly entry: EntryRow; readonly course: Course; readonly session: CourseSession };

/** When it is, where, and who will read what is told. */
export type Now = { readonly ms: number; readonly zone: string; readonly reader: Reader };

const labelOf = (ms: number, zone: string) => formatDateTime(Temporal.Instant.fromEpochMilliseconds(ms), zone);

function offerView(offer: OfferRow, { ms, zone }: Now): OfferDto | null {
  const { id, outcome, startsAtMs, offeredAtMs, expiresAtMs, clinicianName, roomName } = offer;
  // Whose offer was accepted no longer waits.
  if (outcome === "accepted") return null;
  return {
    id,
    state: isOpen(offer, ms) ? "open" : (outcome ?? "expired"),
    startsAt: isoOf(startsAtMs),
    clinicianName,
    roomName,
    label: labelOf(startsAtMs, zone),
    offeredAt: isoOf(offeredAtMs),
    expiresAt: isoOf(expiresAtMs),
  };
}

/** Somebody who waits as the list shows them: why, since when, with what wishes, and what they were offered. */
export function entryView({ entry, course, session }: WaitingSession, now: Now): WaitlistEntryDto {
  const { patient, plan, sessions } = course;
  const { clinicianId, clinicianName, weekdays, notBefore, notAfter, fromDay, untilDay } = entry;
  const today = dayAt(now.ms, now.zone);
  const window = sessionWindow(course, session, today, now.reader);
  const { appointment } = session;
  return {
    id: entry.id,
    patientId: patient.id,
    patientName: `${patient.givenName} ${patient.familyName}`,
    phone: entry.phone,
    email: patient.email,
    planId: plan.id,
    planSessionId: session.id,
    procedureName: plan.procedureName,
    number: session.number,
    count: sessions.length,
    lengthHundredthsMm: session.lengthHundredthsMm,
    window: window && { earliest: window.earliest, ideal: window.ideal, latest: window.latest, why: window.why },
    booked: appointment && {
      startsAt: appointment.startsAt,
      label: labelOf(Temporal.Instant.from(appointment.startsAt).epochMilliseconds, now.zone),
      clinicianName: appointment.clinicianName,
    },
    wishes: { clinicianId, clinicianName, weekdays, notBefore, notAfter, fromDay, untilDay },
    note: entry.note,
    since: isoOf(entry.sinceMs),
    days: daysBetween(dayAt(entry.sinceMs, now.zone), today),
    byName: entry.byName,
    offer: entry.offer && offerView(entry.offer, now),
  };
}
