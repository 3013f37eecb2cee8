import { prisma } from "@/lib/db/client";

type Broken = { readonly rule: string; readonly id: string };

/** What must be true of a clinic's bookings whatever happened, each as SQL that finds what breaks it, without asking a constraint. */
const rules: Readonly<Record<string, string>> = {
  "no subject is held twice at one time in one lane": `
    SELECT a.id FROM resource_hold a JOIN resource_hold b ON a.clinic_id = b.clinic_id AND a.subject_id = b.subject_id
      AND a.lane = b.lane AND a.id < b.id
    WHERE a.clinic_id = $1 AND a.live AND b.live AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  "a patient is never in two places": `
    SELECT a.id FROM appointment a JOIN appointment b ON a.clinic_id = b.clinic_id AND a.patient_id = b.patient_id AND a.id < b.id
    WHERE a.clinic_id = $1 AND a.status IN ('booked', 'arrived') AND b.status IN ('booked', 'arrived')
      AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  "a live visit holds its patient, its clinician and its room once": `
    SELECT a.id FROM appointment a LEFT JOIN resource_hold h ON h.clinic_id = a.clinic_id AND h.appointment_id = a.id AND h.live
    WHERE a.clinic_id = $1 AND a.status IN ('booked', 'arrived') GROUP BY a.id
    HAVING count(h.patient_id) <> 1 OR count(h.member_id) <> 1 OR count(h.resource_id) < 1`,
  "a visit that is over or cancelled holds nothing live ahead": `
    SELECT h.id FROM resource_hold h JOIN appointment a ON a.clinic_id = h.clinic_id AND a.id = h.appointment_id
    WHERE h.clinic_id = $1 AND h.live AND a.status IN ('cancelled', 'no_show')`,
  "a held time that stands holds its patient, its clinician and its room once, and one that has ended holds nothing": `
    SELECT t.id FROM time_hold t LEFT JOIN resource_hold h ON h.clinic_id = t.clinic_id AND h.time_hold_id = t.id AND h.live
    WHERE t.clinic_id = $1 GROUP BY t.id, t.ended_at
    HAVING CASE WHEN t.ended_at IS NULL THEN count(h.patient_id) <> 1 OR count(h.member_id) <> 1 OR count(h.resource_id) < 1
      ELSE count(h.id) > 0 END`,
  "a session is held one time at most, and an offer stands as long as its time": `
    SELECT plan_session_id AS id FROM time_hold WHERE clinic_id = $1 AND ended_at IS NULL
    GROUP BY plan_session_id HAVING count(*) > 1
    UNION ALL SELECT o.id FROM waitlist_offer o JOIN time_hold t ON t.clinic_id = o.clinic_id AND t.id = o.time_hold_id
    WHERE o.clinic_id = $1 AND (o.answered_at IS NULL) <> (t.ended_at IS NULL)`,
  "a session has one live visit at most": `
    SELECT plan_session_id AS id FROM appointment WHERE clinic_id = $1 AND status IN ('booked', 'arrived', 'completed')
    GROUP BY plan_session_id HAVING count(*) > 1`,
  "sessions of a course are in the order of their numbers, on days of their own": `
    SELECT a.id FROM appointment a JOIN plan_session s ON s.clinic_id = a.clinic_id AND s.id = a.plan_session_id
      JOIN plan_session t ON t.clinic_id = s.clinic_id AND t.plan_id = s.plan_id AND t.number > s.number
      JOIN appointment b ON b.clinic_id = t.clinic_id AND b.plan_session_id = t.id
    WHERE a.clinic_id = $1 AND a.status = 'booked' AND b.status = 'booked' AND a.day >= b.day`,
  "0.5 mm rests 21 days": `
    SELECT a.id FROM appointment a JOIN plan_session s ON s.clinic_id = a.clinic_id AND s.id = a.plan_session_id
      JOIN plan_session t ON t.clinic_id = s.clinic_id AND t.plan_id = s.plan_id AND t.number > s.number
      JOIN appointment b ON b.clinic_id = t.clinic_id AND b.plan_session_id = t.id
    WHERE a.clinic_id = $1 AND a.status = 'booked' AND b.status = 'booked' AND s.length_hundredths_mm = 50 AND b.day - a.day < 21`,
  "the day of a visit is the day of its start in the clinic": `
    SELECT a.id FROM appointment a JOIN clinic c ON c.id = a.clinic_id
    WHERE a.clinic_id = $1 AND a.day <> (a.starts_at AT TIME ZONE c.zone)::date`,
  "phases of a visit follow each other from its start": `
    SELECT a.id FROM appointment a JOIN appointment_phase p ON p.clinic_id = a.clinic_id AND p.appointment_id = a.id
    WHERE a.clinic_id = $1 GROUP BY a.id, a.starts_at HAVING min(p.starts_at) <> a.starts_at
      OR sum(p.ends_at - p.starts_at) <> max(p.ends_at) - min(p.starts_at)`,
  "who and what is overbooked is so with a reason": `
    SELECT h.id FROM resource_hold h JOIN appointment a ON a.clinic_id = h.clinic_id AND a.id = h.appointment_id
    WHERE h.clinic_id = $1 AND h.live AND (h.lane = 1) <> (a.overbook_reason IS NOT NULL AND h.patient_id IS NULL)`,
  "of each course one message waits at most": `
    SELECT plan_id AS id FROM message WHERE clinic_id = $1 AND plan_id IS NOT NULL AND sent_at IS NULL AND superseded_at IS NULL
    GROUP BY plan_id HAVING count(*) > 1`,
  "every change of a visit's version has its audit row": `
    SELECT a.id FROM appointment a WHERE a.clinic_id = $1 AND a.version > 1 AND NOT EXISTS (
      SELECT FROM audit_event e WHERE e.clinic_id = a.clinic_id AND e.patient_id = a.patient_id
        AND (e.operation LIKE 'appointment.%' OR e.operation LIKE 'waitlist.%'))`,
};

/** Every invariant of a clinic's bookings that does not hold, with what breaks it. Empty when all is well. */
export async function brokenInvariants(clinicId: string): Promise<readonly Broken[]> {
  const broken: Broken[] = [];
  for (const [rule, sql] of Object.entries(rules)) {
    const rows = await prisma().$queryRawUnsafe<{ id: string }[]>(sql.replaceAll("$1", `'${clinicId}'::uuid`));
    broken.push(...rows.map(({ id }) => ({ rule, id })));
  }
  return broken;
}
