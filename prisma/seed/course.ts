import { Temporal } from "temporal-polyfill";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { type Clock, fixedClock } from "@/lib/kernel/clock";
import { addDays, type Day } from "@/lib/kernel/day";
import type { MemberActor, SystemActor } from "@/lib/operation/actor";
import { registerPatient } from "@/lib/patients/register-patient";
import { bookCourse } from "@/lib/plans/book-course";
import { createPlan } from "@/lib/plans/create-plan";
import type { CreatePlanInput } from "@/lib/plans/create-plan.schema";
import { proposeCourse } from "@/lib/plans/propose-course";
import { importTreatment } from "@/lib/visits/import-treatment";
import type { DemoClinic } from "./found-clinic";
import { must } from "./must";
import type { Person } from "./people";

/** What a course is made of. Lengths in hundredths of a millimetre, one for each session. */
export type CourseDesign = {
  readonly indication: CreatePlanInput["indication"];
  readonly zones: readonly string[];
  readonly lengths: readonly number[];
  readonly lead: MemberActor;
  readonly overrides?: CreatePlanInput["overrides"];
};

/** A moment of a clinic day, so that everything in the past was done by a clock of its time. */
export function at(day: Day, time: string): Clock {
  return fixedClock(`${day}T${time}:00Z`);
}

/** A patient who came to the desk on a day. @returns the patient's id */
export async function register({ desk }: DemoClinic, person: Person, day: Day): Promise<string> {
  return must(await registerPatient.execute({ actor: desk, clock: at(day, "07:05") }, person)).id;
}

/** A course as it was designed on a day. */
export async function plan(
  patientId: string,
  { indication, zones, lengths, lead, overrides = [] }: CourseDesign,
  day: Day,
) {
  const sessions = lengths.map((lengthHundredthsMm) => ({ lengthHundredthsMm }));
  return must(
    await createPlan.execute(
      { actor: lead, clock: at(day, "07:10") },
      { patientId, indication, zones, sessions, overrides },
    ),
  );
}

/**
 * Books the best proposal made on a day, as far as `sessions` goes.
 * @param turn which hour of the day this patient likes, so that the demo's visits spread
 */
export async function book({ desk }: DemoClinic, planId: string, day: Day, turn: number, sessions = 5) {
  const clock = at(day, "07:15");
  const notBefore = ["09:00", "10:00", "11:00", "14:30", "15:30", "16:30"][turn % 6];
  const { proposals, version } = must(
    await proposeCourse.execute({ actor: desk, clock }, { planId, preferences: { notBefore } }),
  );
  const placements = (proposals[0]?.placements ?? [])
    .slice(0, sessions)
    .map(({ number, startsAt, clinicianId, roomId }) => ({ number, startsAt, clinicianId, roomId }));
  if (placements.length === 0) throw new Error(`nothing could be proposed on ${day}`);
  return must(await bookCourse.execute({ actor: desk, clock }, { planId, version, placements })).appointments;
}

type Bookable = { readonly id: string; readonly version: number; readonly sessions: Planned["sessions"] };

/** Books the first session of a course yesterday, for the next time that is free today; late in the day, for the last one. */
export async function bookToday({ desk }: DemoClinic, course: Bookable, today: Day, now: Clock): Promise<void> {
  const call = { actor: desk, clock: at(addDays(today, -1), "09:00") };
  const [first] = course.sessions;
  const free = { planSessionId: first?.id, from: today, to: today };
  const times = must(await findFreeTimes.execute(call, free)).days.flatMap((day) => day.times);
  const moment = now.now();
  const time =
    times.find(({ startsAt }) => Temporal.Instant.compare(Temporal.Instant.from(startsAt), moment) > 0) ?? times.at(-1);
  if (time === undefined) throw new Error(`nothing is free on ${today}`);
  const { startsAt, clinicianId, roomId } = time;
  const { id: planId, version } = course;
  must(await bookCourse.execute(call, { planId, version, placements: [{ number: 1, startsAt, clinicianId, roomId }] }));
}

type Deed = { readonly length?: number; readonly outcome?: "completed" | "stopped_early" };
type Planned = {
  readonly zones: readonly string[];
  readonly sessions: readonly {
    readonly id: string | null;
    readonly number: number;
    readonly lengthHundredthsMm: number;
  }[];
};

/** Brings in a booked session as done on its day: as planned unless told otherwise. */
export async function perform(
  { zones, sessions }: Planned,
  lead: MemberActor,
  booked: { readonly number: number; readonly day: Day },
  deed: Deed = {},
) {
  const session = sessions.find(({ number }) => number === booked.number);
  if (!session?.id) throw new Error(`the course has no session ${booked.number}`);
  const { length = session.lengthHundredthsMm, outcome = "completed" } = deed;
  const done = {
    planSessionId: session.id,
    performedOn: booked.day,
    deepestLengthHundredthsMm: length,
    zones,
    outcome,
    memberId: lead.memberId,
  };
  const system: SystemActor = { kind: "system", clinic: lead.clinic, name: "Demo" };
  return must(await importTreatment.execute({ actor: system, clock: at(booked.day, "20:00") }, done));
}
