import { calendarSchema, listAppointmentsSchema } from "@/lib/appointments/list-appointments.schema";
import { readCalendar } from "@/lib/appointments/visit/read-calendar";
import { readHeldSpans } from "@/lib/appointments/visit/read-held-spans";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";

/**
 * The calendar of some days: visits with their phases, people, room and place in their course; of one patient, clinician or room, or
 * in one state, where asked. Cancelled ones only when asked for. Times held for somebody come with them, those expired by now do not.
 */
export const listAppointments = query({
  name: "appointment.list-appointments",
  summary: "Read the calendar of some days",
  http: "GET /appointments",
  allow: ["owner", "clinician", "front_desk"],
  input: listAppointmentsSchema,
  output: calendarSchema,
  async run({ tx, actor, clock }, input) {
    const { id, zone } = actor.clinic;
    const now = clock.now();
    const appointments = await readCalendar(tx, id, input);
    const held = input.status === undefined ? await readHeldSpans(tx, actor.clinic, input, now) : [];
    return ok({ today: dayOf(now, zone), zone, from: input.from, to: input.to, appointments, held });
  },
});
