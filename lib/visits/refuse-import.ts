import { type Day, formatDay } from "@/lib/kernel/day";
import type { Result } from "@/lib/kernel/result";
import { conflict, invalidField, type Refusal } from "@/lib/operation/refusal";
import type { Course, CourseSession } from "@/lib/plans/load-course";
import type { ImportTreatmentInput } from "./import-treatment.schema";

type Refused = Extract<Result<never, Refusal>, { ok: false }>;

function refuseBooking(
  { appointment }: CourseSession,
  { appointmentId, performedOn }: ImportTreatmentInput,
): Refused | null {
  if (appointmentId !== undefined && appointmentId !== appointment?.id) {
    return invalidField("appointmentId", "other", "This is not the booked visit of this session.");
  }
  if (appointment?.status === "arrived") {
    const message = "The patient is here for this session: its visit records what is done.";
    return conflict(message, [], [{ path: "planSessionId", rule: "arrived", message }]);
  }
  if (appointment === null || appointment.day === performedOn) return null;
  const message = `This session is booked for ${formatDay(appointment.day)}. Move or cancel that visit first.`;
  return conflict(message, [], [{ path: "performedOn", rule: "other_day", message }]);
}

/** Why what is said to have been done cannot be brought in: a day to come, a session done before, or one booked for another day. */
export function refuseImport(
  { plan }: Course,
  session: CourseSession,
  input: ImportTreatmentInput,
  today: Day,
): Refused | null {
  const { performedOn } = input;
  if (session.treatment !== null) {
    const message = `Session ${session.number} is already recorded, on ${formatDay(session.treatment.performedOn)}.`;
    return conflict(message, [], [{ path: "planSessionId", rule: "done", message }]);
  }
  if (plan.endedAt !== null) {
    return conflict(
      "This course has ended.",
      [],
      [{ path: "planSessionId", rule: "ended", message: "This course has ended." }],
    );
  }
  if (performedOn > today) return invalidField("performedOn", "future", "A visit is recorded once it has taken place.");
  return refuseBooking(session, input);
}
