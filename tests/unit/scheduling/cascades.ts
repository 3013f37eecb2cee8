import { addDays, type Day } from "@/lib/kernel/day";
import { defaultProtocol, type Performed } from "@/lib/rules";
import type { CascadeCourse, CascadeFacts, CascadePlace, CascadeVisit, SchedulingFacts } from "@/lib/scheduling";
import { at, clinic, MONDAY } from "./clinic";

const FACE = ["face"];

/** With Dr Vega in room 1, at 10:00 unless told otherwise. */
export function place(day: Day, time = "10:00", more: Partial<CascadePlace> = {}): CascadePlace {
  return { day, startsAtMs: at(day, time), clinicianId: "Vega", roomId: "1", deviceId: null, ...more };
}

/** A booked session of 1.5 mm on the face, of the one course. */
export function visit(number: number, where: CascadePlace, more: Partial<CascadeVisit> = {}): CascadeVisit {
  const { phases } = clinic();
  const courseId = more.courseId ?? "course";
  const id = `${courseId} ${number}`;
  return { id, courseId, number, length: 150, zones: FACE, place: where, phases, fixed: null, ...more };
}

export function courseOf(facts: SchedulingFacts = clinic(), more: Partial<CascadeCourse> = {}): CascadeCourse {
  return {
    id: "course",
    protocol: defaultProtocol,
    indication: "acne_scars",
    patient: {},
    acknowledged: [],
    standing: (findings) => findings.filter(({ overridableBy }) => overridableBy.length === 0),
    done: [],
    facts,
    ...more,
  };
}

/** One course of these visits in a clinic, from Monday 23 Nov 2026 for 500 days. */
export function cascadeFacts(visits: readonly CascadeVisit[], more: Partial<CascadeFacts> = {}): CascadeFacts {
  return {
    history: [],
    courses: [courseOf()],
    visits,
    fromDay: MONDAY,
    toDay: addDays(MONDAY, 500),
    ...more,
  };
}

export function performed(date: Day, length = 150): Performed {
  return { date, length, zones: FACE, setting: "clinic", outcome: "completed" };
}
