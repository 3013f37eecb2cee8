import { loadPhases } from "@/lib/appointments/facts/load-phases";
import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { judgeBooking } from "@/lib/appointments/judge/judge-booking";
import { stops } from "@/lib/appointments/judge/judge-day";
import { sessionWindow } from "@/lib/appointments/judge/session-window";
import { loadVisit } from "@/lib/appointments/visit/load-visit";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import type { Finding } from "@/lib/kernel/finding";
import type { Context } from "@/lib/operation/operation";
import { actingMember } from "@/lib/plans/acting-member";
import type { FreedTime, SchedulingFacts, Waiting } from "@/lib/scheduling";
import type { WaitingSession } from "@/lib/waitlist/entry-view";
import { readPatientsBusy } from "@/lib/waitlist/read-patients-busy";

/** Somebody who waits as the matching takes them, and what the rules remark of their session on that day. */
export type Weighed = WaitingSession & { readonly waiting: Waiting; readonly remarks: readonly string[] };

const verdictOf = (findings: readonly Finding[]): Waiting["verdict"] =>
  findings.some(stops) ? "refused" : findings.length > 0 ? "remarked" : "clear";

/**
 * What the matching must know of those who wait, as of the day of a freed time: what the rules say of each, and the clinic as their kind of visit and
 * they themselves find it. The clinic is read once for each kind of visit.
 */
export async function weighWaiting(
  context: Context,
  freed: FreedTime,
  all: readonly WaitingSession[],
): Promise<Weighed[]> {
  const { tx, clock } = context;
  const member = actingMember(context.actor);
  const { clinic } = member;
  const nowMs = clock.now().epochMilliseconds;
  const day = dayAt(freed.startsAtMs, clinic.zone);
  const patients = all.map(({ course }) => course.patient.id);
  const busyOf = await readPatientsBusy(tx, clinic.id, { day, patients, nowMs });
  const known = new Map<string, SchedulingFacts | null>();
  const factsOf = async (procedureId: string) => {
    const found = known.get(procedureId);
    if (found !== undefined) return found;
    const phases = await loadPhases(tx, clinic.id, procedureId);
    const query = { clinic, ranges: [{ from: day, to: day }], procedureId, nowMs };
    const facts = phases && (await loadSchedulingFacts(tx, { ...query, phases }));
    known.set(procedureId, facts);
    return facts;
  };
  const weighed: Weighed[] = [];
  for (const one of all) {
    const { entry, course, session } = one;
    const facts = await factsOf(course.plan.procedureId);
    const visit = session.appointment && (await loadVisit(tx, clinic.id, session.appointment.id));
    if (facts === null) continue;
    const findings = judgeBooking(course, session, { ...freed, deviceId: null }, member);
    const waiting = {
      id: entry.id,
      facts: { ...facts, phases: visit?.phases ?? facts.phases, patientBusy: busyOf(course.patient.id) },
      verdict: verdictOf(findings),
      latest: sessionWindow(course, session, dayAt(nowMs, clinic.zone), member)?.latest ?? null,
      bookedAtMs: visit?.startsAtMs ?? null,
      sinceMs: entry.sinceMs,
      wishes: entry,
    };
    weighed.push({ ...one, waiting, remarks: findings.map(({ message }) => message) });
  }
  return weighed;
}
