import type { FreeTimeDto, FreeTimesDto } from "@/lib/appointments/find-free-times.schema";
import { addDays, type Day, weekday } from "@/lib/kernel/day";
import type { BookedCourseDto } from "@/lib/plans/book-course.schema";
import type { PlanDto } from "@/lib/plans/plan.schema";
import type { Api } from "./api";
import { expect } from "./expect";
import { registerPatient } from "./patients";

/** What 1.5 mm on the face asks for before the next session: protocol.json, intervals, n150. */
const restDays = 42;

/** The founding text's course, let pass by the prescriber: acne scars, cheeks, four sessions at 1.5 mm. */
export async function planDeepCheeks(
  prescriber: Api,
  patient: Parameters<typeof registerPatient>[1] = {},
): Promise<PlanDto> {
  const { id: patientId } = await registerPatient(prescriber, patient);
  return prescriber.post("/plans", {
    patientId,
    indication: "acne_scars",
    zones: ["cheeks_chin"],
    sessions: Array.from({ length: 4 }, () => ({ lengthHundredthsMm: 150 })),
    overrides: [{ rule: "ZONE_TOO_DEEP", reason: "Deep boxcar scars; discussed with the patient" }],
  });
}

/** A course whose session 2 can be moved within one week: a day too early, and to days that are legal. */
export type Movable = {
  readonly plan: PlanDto;
  /** The day before the first legal one. */
  readonly tooEarly: Day;
  /** First legal day for session 2, 42 days after session 1. */
  readonly earliest: Day;
  /** The day session 2 is booked on. */
  readonly bookedOn: Day;
  /** A legal day on which the same time, clinician and room are free. */
  readonly free: Day;
  /** "10:30", session 2's time on the clinic's clock. */
  readonly time: string;
};

async function freeTimes(api: Api, planSessionId: string, day: Day): Promise<FreeTimeDto[]> {
  const { days } = await api.get<FreeTimesDto>("/free-times", { planSessionId, from: day, to: day });
  return days.flatMap(({ times }) => times);
}

const clock = ({ label }: FreeTimeDto) => /\d\d:\d\d/.exec(label)?.[0] ?? "";
const samePlace = (one: FreeTimeDto) => (other: FreeTimeDto) =>
  clock(one) === clock(other) && one.clinicianId === other.clinicianId && one.roomId === other.roomId;

/**
 * Plans and books a course so that, in one calendar week, session 2 stands on Thursday, Wednesday is its first legal day, and
 * the same time is free on Friday. Takes the first week from three weeks on in which the clinic has room for that.
 */
export async function bookMovable(prescriber: Api): Promise<Movable> {
  const plan = await planDeepCheeks(prescriber);
  const [first, second] = plan.sessions.map(({ id }) => id ?? "");
  if (first === undefined || second === undefined) throw new Error("the plan has no two sessions");
  const thisWednesday = addDays(plan.today, 3 - weekday(plan.today));
  for (let week = 3; week < 20; week += 1) {
    const start = addDays(thisWednesday, week * 7);
    const earliest = addDays(start, restDays);
    const [bookedOn, free] = [addDays(earliest, 1), addDays(earliest, 2)];
    const [opening] = await freeTimes(prescriber, first, start);
    const onFriday = await freeTimes(prescriber, second, free);
    const then = (await freeTimes(prescriber, second, bookedOn)).find((time) => onFriday.some(samePlace(time)));
    if (opening === undefined || then === undefined) continue;
    const placements = [opening, then].map(({ startsAt, clinicianId, roomId }, index) => ({
      ...{ number: index + 1, startsAt, clinicianId, roomId },
    }));
    const { id: planId, version } = plan;
    const booked = await prescriber.post<BookedCourseDto>(`/plans/${planId}/bookings`, { version, placements });
    expect(booked.appointments.map(({ day }) => day)).toEqual([start, bookedOn]);
    return { plan, tooEarly: addDays(earliest, -1), earliest, bookedOn, free, time: clock(then) };
  }
  throw new Error("the demo clinic has no such week in the next 20: start from a fresh one");
}
