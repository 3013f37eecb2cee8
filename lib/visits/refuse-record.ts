import type { Day } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { Result } from "@/lib/kernel/result";
import { formatDay } from "@/lib/kernel/zoned";
import { conflict, invalidField, type Refusal } from "@/lib/operation/refusal";
import type { Course, CourseSession } from "@/lib/plans/load-course";
import { minimumDays } from "@/lib/rules";
import type { RecordVisitInput } from "./record-visit.schema";

type Refused = Extract<Result<never, Refusal>, { ok: false }>;

function refuseBooking(
  { appointment }: CourseSession,
  { appointmentId, performedOn }: RecordVisitInput,
): Refused | null {
  if (appointmentId !== undefined && appointmentId !== appointment?.id) {
    return invalidField("appointmentId", "other", "This is not the booked visit of this session.");
  }
  if (appointment === null || appointment.day === performedOn) return null;
  const message = `This session is booked for ${formatDay(appointment.day)}. Move or cancel that visit first.`;
  return conflict(message, [], [{ path: "performedOn", rule: "other_day", message }]);
}

/** Why what is said to have been done cannot be recorded: what the protocol does not know, a day to come, or a session done before. */
export function refuseRecord(
  { protocol, plan }: Course,
  session: CourseSession,
  input: RecordVisitInput,
  today: Day,
): Refused | null {
  const { performedOn, deepestLengthHundredthsMm: length, zones } = input;
  if (session.visit !== null) {
    const message = `Session ${session.number} is already recorded, on ${formatDay(session.visit.performedOn)}.`;
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
  const { increment } = protocol.needle;
  if (minimumDays(protocol, length) === null || length % increment.length !== 0) {
    const message = `${formatLength(length)} is not a needle length of the protocol.`;
    return invalidField("deepestLengthHundredthsMm", "outside_protocol", message);
  }
  const known = new Set(protocol.zones.map(({ id }) => id));
  for (const [index, zone] of zones.entries()) {
    if (!known.has(zone)) return invalidField(`zones.${index}`, "unknown", `“${zone}” is no zone of the protocol.`);
  }
  return refuseBooking(session, input);
}
