import { startOf } from "@/lib/appointments/visit/start-of";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { type Day, formatDay } from "@/lib/kernel/day";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, invalidField, type Refusal } from "@/lib/operation/refusal";
import type { BookCourseInput } from "./book-course.schema";
import type { Course, CourseSession } from "./course";

/** A session of the course with the place it shall have. `path` is where it stands in the input. */
export type WantedPlace = {
  readonly path: string;
  readonly session: CourseSession;
  readonly startsAtMs: number;
  readonly day: Day;
  readonly clinicianId: string;
  readonly roomId: string;
  /** The device asked for; null leaves the choice. */
  readonly deviceId: string | null;
  /** The held time that ends as booked there. */
  readonly holdId: string | null;
};

/**
 * The places asked for, in the order of the sessions' numbers. Refuses a number the course does not have (unknown), a session
 * that is done or booked already (conflict), and a local time the clocks skip (dst_gap).
 */
export function wantedPlaces(
  { sessions }: Course,
  placements: BookCourseInput["placements"],
  zone: string,
): Result<readonly WantedPlace[], Refusal> {
  const wanted: WantedPlace[] = [];
  for (const [
    index,
    { number, clinicianId, roomId, deviceId = null, holdId = null, ...start },
  ] of placements.entries()) {
    const path = `placements.${index}.`;
    const session = sessions.find((one) => one.number === number);
    if (session === undefined) {
      return invalidField(`${path}number`, "unknown", `This course has no session ${number}.`);
    }
    if (session.state !== "due") {
      const on = session.day === null ? "" : ` ${session.state === "done" ? "on" : "for"} ${formatDay(session.day)}`;
      const message = `Session ${number} is already ${session.state}${on}.`;
      return conflict(message, [], [{ path: `${path}number`, rule: session.state, message }]);
    }
    const startsAtMs = startOf(start, zone, `${path}local.time`);
    if (!startsAtMs.ok) return startsAtMs;
    const ms = startsAtMs.value;
    if (ms === undefined) return invalidField(`${path}startsAt`, "required", "Give either startsAt or local.");
    wanted.push({ path, session, startsAtMs: ms, day: dayAt(ms, zone), clinicianId, roomId, deviceId, holdId });
  }
  return ok(wanted.sort((a, b) => a.session.number - b.session.number));
}
