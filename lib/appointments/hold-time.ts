import { heldTimeSchema, holdTimeSchema } from "@/lib/appointments/hold-time.schema";
import { holdPlace } from "@/lib/appointments/visit/hold-place";
import { openSession } from "@/lib/appointments/visit/open-session";
import { startOf } from "@/lib/appointments/visit/start-of";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { invalidField } from "@/lib/operation/refusal";

/**
 * Holds a time for a session while somebody is asked about it: nobody else is given it until it is booked, released or expires.
 * One time is held for a session; a new one takes the place of the one before. Judged as a booking would be, and refused as one,
 * with the next best times where it is taken.
 */
export const holdTime = command({
  name: "appointment.hold-time",
  summary: "Hold a time for a session for some minutes",
  http: "POST /held-times",
  allow: ["owner", "clinician", "front_desk"],
  input: holdTimeSchema,
  output: heldTimeSchema,
  async run(context, { planSessionId, minutes, clinicianId, roomId, deviceId = null, ...when }) {
    const { tx, actor, clock, audit } = context;
    const start = startOf(when, actor.clinic.zone);
    if (!start.ok) return start;
    if (start.value === undefined) return invalidField("startsAt", "required", "Give either startsAt or local.");
    const opened = await openSession(tx, actor.clinic.id, planSessionId);
    if (!opened.ok) return opened;
    const place = { startsAtMs: start.value, clinicianId, roomId, deviceId };
    const held = await holdPlace(context, opened.value, place, clock.now().add({ minutes }).epochMilliseconds);
    if (!held.ok) return held;
    const { findings: _, ...after } = held.value;
    audit({ subjectId: after.id, patientId: opened.value.course.patient.id, after });
    return ok(held.value);
  },
});
