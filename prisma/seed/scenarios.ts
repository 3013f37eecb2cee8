import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { markNoShow } from "@/lib/appointments/mark-no-show";
import type { Clock } from "@/lib/kernel/clock";
import { addDays, type Day } from "@/lib/kernel/day";
import { endPlan } from "@/lib/plans/end-plan";
import { getPlan } from "@/lib/plans/get-plan";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { consent } from "./consent";
import { at, book, bookToday, type CourseDesign, perform, plan, register } from "./course";
import type { DemoClinic } from "./found-clinic";
import { must } from "./must";
import type { Person } from "./people";
import { screenPatient, treat } from "./visit";

/** Who, when it was registered, and which course. `turn` spreads visits over the day. */
export type Case = {
  readonly clinic: DemoClinic;
  readonly person: Person;
  readonly today: Day;
  /** The moment the demo is made. */
  readonly clock: Clock;
  readonly turn: number;
  readonly design: CourseDesign;
};
/** Brings a patient into a state, through the operations a clinic would use. @returns the patient's id */
export type Scenario = (one: Case) => Promise<string>;

async function start({ clinic, person, today, design }: Case, daysAgo: number) {
  const day = addDays(today, -daysAgo);
  const patientId = await register(clinic, person, day);
  return { day, patientId, course: await plan(patientId, design, day) };
}

/** Books everything on the first day and performs whatever lies before today. @returns what is booked and not yet done */
async function runUntilToday(one: Case, daysAgo: number, keep: (number: number) => boolean = () => true) {
  const { day, patientId, course } = await start(one, daysAgo);
  const booked = await book(one.clinic, course.id, day, one.turn);
  for (const visit of booked)
    if (visit.day < one.today && keep(visit.number)) await perform(course, one.design.lead, visit);
  return { patientId, course, open: booked.filter((visit) => visit.day >= one.today || !keep(visit.number)) };
}

const cancel = (one: Case, visit: { id: string; version: number }, reason: string) =>
  cancelAppointment.execute(
    { actor: one.clinic.desk, clock: at(addDays(one.today, -1), "08:00") },
    { appointmentId: visit.id, version: visit.version, reason },
  );

/** Came for a consultation; nothing is planned yet. */
export const registered: Scenario = ({ clinic, person, today, turn }) =>
  register(clinic, person, addDays(today, -1 - turn));

/** A course is designed and nothing booked. */
export const planned: Scenario = async (one) => (await start(one, 3)).patientId;

/** A course is designed and all of it booked. */
export const booked: Scenario = async (one) => {
  const { day, patientId, course } = await start(one, 2);
  await book(one.clinic, course.id, day, one.turn);
  return patientId;
};

/** In the middle of the course: what lies behind is done, the rest is booked. */
export const running: Scenario = async (one) => (await runUntilToday(one, 100 + one.turn * 4)).patientId;

/** The same, every session done the whole way: screened, consented to, reaffirmed, recorded zone by zone and signed. */
export const treated: Scenario = async (one) => {
  const { clinic, person, design, today, turn } = one;
  const { day, patientId, course } = await start(one, 70 + turn * 4);
  const { lead, zones } = design;
  await screenPatient(patientId, person, lead, day);
  await consent(course.id, person, lead, day);
  for (const visit of await book(clinic, course.id, day, turn)) {
    const length = design.lengths[visit.number - 1] ?? 0;
    const about = { clinic, lead, patientId, person, zones, length };
    if (visit.day < today) await treat({ ...about, booked: visit });
  }
  return patientId;
};

/** Screened, consented to and expected today for the first session: only the day itself is missing. */
export const expected: Scenario = async (one) => {
  const { clinic, person, design, today, clock } = one;
  const { day, patientId, course } = await start(one, 4);
  await screenPatient(patientId, person, design.lead, day);
  await consent(course.id, person, design.lead, day);
  await bookToday(clinic, course, today, clock);
  return patientId;
};

/** All sessions are done. */
export const completed: Scenario = async (one) => (await runUntilToday(one, 330 + one.turn)).patientId;

/** Two sessions done, the next one due and not booked. */
export const due: Scenario = async (one) => {
  const { day, patientId, course } = await start(one, 120 + one.turn);
  for (const visit of await book(one.clinic, course.id, day, one.turn, 2))
    await perform(course, one.design.lead, visit);
  return patientId;
};

/** One session done, then nothing for more than half a year. */
export const lapsed: Scenario = async (one) => {
  const { day, patientId, course } = await start(one, 240 + one.turn);
  for (const visit of await book(one.clinic, course.id, day, one.turn, 1))
    await perform(course, one.design.lead, visit);
  return patientId;
};

/** The last session went deeper than planned, so that the skin needs longer than the booked gap allows for. */
export const wentDeeper: Scenario = async (one) => {
  const { day, patientId, course } = await start(one, 60 + one.turn);
  const [first] = await book(one.clinic, course.id, day, one.turn);
  if (first !== undefined) await perform(course, one.design.lead, first, { length: 250 });
  return patientId;
};

/** The last session was stopped early; it counts all the same. */
export const stoppedEarly: Scenario = async (one) => {
  const { day, patientId, course } = await start(one, 40 + one.turn);
  const [first] = await book(one.clinic, course.id, day, one.turn);
  if (first !== undefined) await perform(course, one.design.lead, first, { outcome: "stopped_early" });
  return patientId;
};

/** The next visit was cancelled and waits to be booked again. */
export const cancelled: Scenario = async (one) => {
  const { patientId, open } = await runUntilToday(one, 90 + one.turn);
  const [next] = open;
  if (next !== undefined) must(await cancel(one, next, "The patient is travelling"));
  return patientId;
};

/** The course was ended before its time. */
export const ended: Scenario = async (one) => {
  const { patientId, course, open } = await runUntilToday(one, 110 + one.turn);
  for (const visit of open) must(await cancel(one, visit, "The course is over"));
  const clock = at(addDays(one.today, -1), "09:00");
  const { version } = must(await getPlan.execute({ actor: one.design.lead, clock }, { planId: course.id }));
  must(
    await endPlan.execute(
      { actor: one.design.lead, clock },
      { planId: course.id, version, reason: "The patient moved away" },
    ),
  );
  return patientId;
};

/** The first visit came without its patient, and waits to be booked again. */
export const missed: Scenario = async (one) => {
  const { day, patientId, course } = await start(one, 20 + one.turn);
  const [first] = await book(one.clinic, course.id, day, one.turn, 1);
  if (first !== undefined && first.day < one.today) {
    const call = { actor: one.clinic.desk, clock: at(first.day, "20:00") };
    must(await markNoShow.execute(call, { appointmentId: first.id, version: first.version }));
  }
  return patientId;
};

/** A course is booked, and its patient would come earlier. */
export const waiting: Scenario = async (one) => {
  const { day, patientId, course } = await start(one, 2);
  const booked = await book(one.clinic, course.id, day, one.turn);
  const next = booked.find((visit) => visit.day > one.today);
  const planSessionId = course.sessions.find(({ number }) => number === next?.number)?.id ?? "";
  const wishes = one.turn % 2 === 0 ? { weekdays: [1, 2, 3], notAfter: "12:00" } : { note: "Works nearby" };
  const call = { actor: one.clinic.desk, clock: at(day, "07:20") };
  must(await joinWaitlist.execute(call, { planSessionId, ...wishes }));
  return patientId;
};
