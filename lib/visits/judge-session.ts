import type { Finding } from "@/lib/kernel/finding";
import { bookedIn } from "@/lib/plans/load-course";
import { checkAnesthesia, checkSensitivity, checkSession, type ZonePasses } from "@/lib/rules";
import type { OpenVisit } from "./open-visit";

/** What is to be needled, or was: zones with one deepest setting, hundredths of a millimetre. */
type Needling = {
  readonly lengthHundredthsMm: number;
  readonly zones: readonly string[];
  readonly passes?: readonly ZonePasses[];
};

/** What the rules say of needling on the day of the visit, against everything else done and booked, and the patient's answers. */
export function sessionFindings(
  { visit, session, course }: Pick<OpenVisit, "visit" | "session" | "course">,
  { lengthHundredthsMm, zones, passes = [] }: Needling,
): Finding[] {
  const { plan, protocol, patient, history, upcoming, sessions, overrides } = course;
  return checkSession(protocol, {
    history,
    upcoming: [...upcoming, ...bookedIn(sessions.filter(({ id }) => id !== session.id))],
    session: {
      date: visit.day,
      length: lengthHundredthsMm,
      zones,
      setting: "clinic",
      number: session.number,
      indication: plan.indication,
      acknowledged: overrides.map(({ rule }) => rule),
      passes,
    },
    patient,
    actor: { role: "clinician" },
  });
}

/** What the rules say of skin that takes needling badly, as a clinician judged it. */
export function skinFindings({ course: { protocol, health } }: Pick<OpenVisit, "course">): Finding[] {
  return checkSensitivity(protocol, health?.sensitivity ?? undefined);
}

/** What the rules say of the session as it is planned, and of the skin. */
export function plannedFindings(opened: Pick<OpenVisit, "visit" | "session" | "course">): Finding[] {
  const { session, course } = opened;
  const planned = { lengthHundredthsMm: session.plannedLengthHundredthsMm, zones: course.plan.zones };
  return [...sessionFindings(opened, planned), ...skinFindings(opened)];
}

/** What the rules say, before a needle of this length, of a numbing record that is not there yet or was voided; of one that is, its own screen tells. */
export function anesthesiaFindings(
  { visit, course }: Pick<OpenVisit, "visit" | "course">,
  lengthHundredthsMm: number,
): Finding[] {
  if (visit.anesthesia !== null) return [];
  return checkAnesthesia(course.protocol, {
    application: null,
    length: lengthHundredthsMm,
    priorApplications24h: [],
    patient: { birthDate: course.patient.birthDate, flags: [] },
    today: visit.day,
  });
}
