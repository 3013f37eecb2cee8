import { addDays, type Day } from "@/lib/kernel/day";
import { defaultProtocol, type Performed } from "@/lib/rules";
import type { Course } from "@/lib/scheduling";
import { MONDAY } from "./clinic";

export const ZONES = ["body"];

/** A course of 1.5 mm sessions on the body, from a Monday, within a year; or of the given lengths. */
export function course(facts: Partial<Course> = {}, lengths: readonly number[] = [150, 150, 150, 150]): Course {
  return {
    protocol: defaultProtocol,
    history: [],
    sessions: lengths.map((length, index) => ({ number: index + 1, length, zones: ZONES })),
    fromDay: MONDAY,
    horizonDay: addDays(MONDAY, 365),
    ...facts,
  };
}

/** A session that took place. */
export function done(date: Day, length = 150): Performed {
  return { date, length, zones: ZONES, setting: "clinic", outcome: "completed" };
}
