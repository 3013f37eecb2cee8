import type { FollowUp } from "./derive-follow-ups";
import type { FollowUpDto } from "./follow-up.schema";
import type { Attempts, Snooze } from "./read-notes";

type Told = { readonly phone: string | null; readonly snooze: Snooze | null; readonly attempts: Attempts | undefined };

/** A matter in the words of the answer. */
export function followUpView(followUp: FollowUp, { phone, snooze, attempts }: Told): FollowUpDto {
  const { kind, course, session, since, window, missedOn, reason, finding } = followUp;
  const { plan, patient, sessions } = course;
  const { appointment } = session;
  return {
    planSessionId: session.id,
    planId: plan.id,
    planVersion: plan.version,
    patientId: patient.id,
    patientName: `${patient.givenName} ${patient.familyName}`,
    phone,
    email: patient.email,
    kind,
    number: session.number,
    count: sessions.length,
    clinicianId: plan.memberId,
    clinicianName: plan.memberName,
    since,
    window,
    appointment: appointment && {
      id: appointment.id,
      version: appointment.version,
      day: appointment.day,
      startsAt: appointment.startsAt,
      clinicianName: appointment.clinicianName,
    },
    missedOn,
    reason,
    finding,
    attempts: attempts?.attempts ?? [],
    attemptCount: attempts?.attemptCount ?? 0,
    snooze: snooze && { until: snooze.until, reason: snooze.reason, byName: snooze.byName },
  };
}
