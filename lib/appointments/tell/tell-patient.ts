import { changesOf, type KnownVisit, subjectOf, wordsOf } from "@/lib/appointments/tell/change-words";
import type { Tx } from "@/lib/db/transaction";
import { queueMessage } from "@/lib/messages/queue-message";
import type { Context } from "@/lib/operation/operation";
import type { Course } from "@/lib/plans/course";

type Change = {
  /** The operation that changed it. */
  readonly cause: string;
  /** The course as it was before the change. */
  readonly course: Course;
  /** What is booked of it now. */
  readonly after: readonly KnownVisit[];
};

/** What is booked of a course, as its patient is told of it. */
export function bookedVisits({ sessions }: Course): readonly KnownVisit[] {
  return sessions.flatMap(({ number, state, appointment }) => {
    if (appointment === null || state !== "booked") return [];
    const { startsAt, clinicianName } = appointment;
    return [{ number, startsAt, clinicianName }];
  });
}

/**
 * Tells a patient by one e-mail what is now booked of a course, after the clinic's undo delay. A message about the course that still
 * waits is superseded: the new one tells everything since what the patient knows, and where that is nothing, as after an undo,
 * none goes out. Visits that lie behind, and patients without an address, are passed over. To be called under the plan's lock.
 */
export async function tellPatient({ tx, actor, clock }: Context, { cause, course, after }: Change): Promise<void> {
  const { patient, plan, sessions } = course;
  if (patient.email === null) return;
  const { clinic } = actor;
  const now = clock.now();
  const { undoMin, known } = await supersede(tx, clinic.id, plan.id, now.epochMilliseconds);
  const ahead = (visits: readonly KnownVisit[]) =>
    visits.filter(({ startsAt }) => Date.parse(startsAt) > now.epochMilliseconds);
  const before = ahead(known ?? bookedVisits(course));
  const changes = changesOf(before, ahead(after));
  const subject = subjectOf(changes);
  if (subject === null) return;
  const lines = wordsOf(changes, { count: sessions.length, zone: clinic.zone });
  await queueMessage(tx, {
    clinicId: clinic.id,
    patientId: patient.id,
    planId: plan.id,
    known: before.map((visit) => ({ ...visit })),
    toAddress: patient.email,
    cause,
    subject: `${clinic.name}: ${subject}`,
    body: [`Hello ${patient.givenName},`, "", ...lines, "", clinic.name].join("\n"),
    sendAfter: now.add({ minutes: undoMin }),
  });
}

type Superseded = { readonly undoMin: number; readonly known: readonly KnownVisit[] | null };

/** Takes back what still waits to be sent about a course. One that is just being sent is waited for, and has been sent then. */
async function supersede(tx: Tx, clinicId: string, planId: string, nowMs: number): Promise<Superseded> {
  const [row] = await tx.$queryRaw<Superseded[]>`
    WITH superseded AS (
      UPDATE message SET superseded_at = ${new Date(nowMs)}
      WHERE clinic_id = ${clinicId}::uuid AND plan_id = ${planId}::uuid AND sent_at IS NULL AND superseded_at IS NULL
      RETURNING known, created_at)
    SELECT c.undo_minutes AS "undoMin", (SELECT known FROM superseded ORDER BY created_at LIMIT 1) AS known
    FROM clinic c WHERE c.id = ${clinicId}::uuid`;
  if (row === undefined) throw new Error("the actor's clinic does not exist");
  return row;
}
