import { Temporal } from "temporal-polyfill";
import type { StandingConsent } from "@/lib/consent/standing";
import type { Tx } from "@/lib/db/transaction";
import type { Course, CourseSession } from "@/lib/plans/course";
import type { StepId } from "@/lib/rules";
import type { OpenVisit } from "./open-visit";
import type { DoneStep, VisitRow } from "./read-visit";

/** Who needled, when it began, and when that was written down (ISO instants). */
export type Recorded = {
  readonly memberId: string;
  readonly startedAt: string | null;
  readonly recordedAt: string;
};

/** How the treatment of a visit was recorded; null where there is none. */
export async function readRecorded(tx: Tx, clinicId: string, treatmentId: string | null): Promise<Recorded | null> {
  if (treatmentId === null) return null;
  const row = await tx.treatment.findUnique({ where: { clinicId_id: { clinicId, id: treatmentId } } });
  if (row === null) return null;
  const { memberId, startedAt, createdAt } = row;
  return { memberId, startedAt: startedAt?.toISOString() ?? null, recordedAt: createdAt.toISOString() };
}

const fromNeedling: readonly StepId[] = ["rolling", "stamping", "photos_after", "aftercare_given"];

/** Written down as not needed for the needle that was recorded: another one asks anew. */
function isFilled({ step, data }: DoneStep, { isNumbingFilled }: VisitRow): boolean {
  if (step === "anesthesia_recorded") return isNumbingFilled;
  return (data as { notNeeded?: boolean } | null)?.notNeeded === true;
}

function undone(session: CourseSession, { plan }: Course): CourseSession {
  const { appointment, plannedLengthHundredthsMm: lengthHundredthsMm } = session;
  const state = appointment === null ? ("due" as const) : ("booked" as const);
  return { ...session, lengthHundredthsMm, zones: plan.zones, state, day: appointment?.day ?? null, treatment: null };
}

/** Everything done but what was done in this session. */
function historyWithout(history: Course["history"], { treatment }: CourseSession): Course["history"] {
  if (treatment === null) return history;
  const own = history.findIndex(
    ({ date, length, zones }) =>
      date === treatment.performedOn &&
      length === treatment.deepestLengthHundredthsMm &&
      zones.join() === treatment.zones.join(),
  );
  return history.filter((_, index) => index !== own);
}

/** What was withdrawn after the needling was recorded does not undo it. */
function consentThen(consent: StandingConsent | null, recordedAt: string): StandingConsent | null {
  const { withdrawnAt, ...facts } = consent?.facts ?? {};
  if (consent === null || withdrawnAt === undefined) return consent;
  const isLater = Temporal.Instant.compare(Temporal.Instant.from(withdrawnAt), Temporal.Instant.from(recordedAt)) > 0;
  return isLater ? { ...consent, facts: facts as StandingConsent["facts"] } : consent;
}

/**
 * A visit and its course as they were before its treatment was recorded, for judging how it is said to have been instead: nothing of
 * what was recorded stands in its own way. Which needles it used is still known by `visit.treatmentId`.
 */
export function beforeNeedling(opened: OpenVisit, { recordedAt }: Recorded): OpenVisit {
  const { visit, course, session } = opened;
  const steps = visit.steps.filter((step) => !fromNeedling.includes(step.step) && !isFilled(step, visit));
  const before = undone(session, course);
  return {
    visit: { ...visit, steps, anesthesia: visit.isNumbingFilled ? null : visit.anesthesia },
    course: {
      ...course,
      history: historyWithout(course.history, session),
      sessions: course.sessions.map((one) => (one.id === session.id ? before : one)),
      consent: consentThen(course.consent, recordedAt),
    },
    session: before,
    done: steps.map(({ step }) => step),
  };
}
