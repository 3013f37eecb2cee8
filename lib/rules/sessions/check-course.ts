import type { Finding } from "@/lib/kernel/finding";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { checkPatient } from "@/lib/rules/screening/check-patient";
import type { PatientFacts } from "@/lib/rules/screening/types";
import type { Asked } from "@/lib/rules/sessions/asked";
import { checkEarly, checkLate, checkSessionCount } from "@/lib/rules/sessions/course";
import { checkHealingWindow } from "@/lib/rules/sessions/healing-window";
import { checkHomeLength, checkHomeRoll } from "@/lib/rules/sessions/home";
import { checkInterval } from "@/lib/rules/sessions/interval";
import { checkNeedle } from "@/lib/rules/sessions/needle";
import { type Event, performedEvents, toEvent } from "@/lib/rules/sessions/subject";
import { zonesOverlap } from "@/lib/rules/sessions/zone-tree";
import { checkZones } from "@/lib/rules/sessions/zones";
import type { Actor, CourseSession, Performed } from "@/lib/rules/types";

type Member = { readonly session: CourseSession; readonly asked: Asked; readonly event: Event | null };

function readMember(protocol: Protocol, session: CourseSession, index: number): Member {
  const { date, length, zones, setting } = session;
  const asked = { prefix: `Session ${session.number}: `, path: `sessions.${index}.` };
  return { session, asked, event: date === undefined ? null : toEvent(protocol, { date, length, zones, setting }) };
}

/** The session before this one in the course on shared skin, by number; none when that one has no day yet. */
function previousInCourse(protocol: Protocol, members: readonly Member[], { session }: Member): readonly Event[] {
  let previous: Member | null = null;
  for (const member of members) {
    const { number, zones } = member.session;
    if (number >= session.number || (previous && number <= previous.session.number)) continue;
    if (zonesOverlap(protocol, zones, session.zones)) previous = member;
  }
  return previous?.event ? [previous.event] : [];
}

function checkDated(
  protocol: Protocol,
  subject: Event,
  member: Member,
  members: readonly Member[],
  done: readonly Event[],
  acknowledged: readonly string[] | undefined,
  found: Finding[],
): void {
  const { asked } = member;
  const earlier = done.slice();
  for (const { event } of members) if (event && event !== subject) earlier.push(event);
  // A later session that can still move reports the same gap from its own side; one already done cannot.
  checkInterval(protocol, subject, earlier, done, asked, found);
  checkHealingWindow(protocol, subject, earlier, done, acknowledged, asked, found);
  checkHomeRoll(protocol, subject, earlier, asked, found);
  const previous = previousInCourse(protocol, members, member);
  checkEarly(protocol, subject, previous, [], asked, found);
  checkLate(protocol, subject, previous, asked, found);
}

/**
 * Whether a plan may stand: 2 to 5 sessions, each needle and zone, and for sessions with a day their rest against `history`
 * and each other, and the course's rhythm. `sessions` are all of the plan's; one already done carries `done` and what was
 * really done: it governs and is judged no more, and may stand in `history` as well. Fields read "sessions.<index>.length",
 * index as given. Empty when nothing is to be said. Refuses dates that are no calendar days (RangeError). [A1-A4, A9, A11]
 */
export function checkCourse(
  protocol: Protocol,
  {
    sessions,
    history,
    patient,
    acknowledged,
  }: {
    readonly sessions: readonly CourseSession[];
    readonly history: readonly Performed[];
    readonly patient: PatientFacts;
    readonly actor: Actor;
    /** Rule ids a clinician has already acknowledged on this plan. */
    readonly acknowledged?: readonly string[];
  },
): Finding[] {
  const found: Finding[] = [];
  const done = performedEvents(protocol, history);
  const members = sessions.map((session, index) => readMember(protocol, session, index));
  for (const { event, session } of members) if (event && session.done) done.push(event);
  checkSessionCount(protocol, sessions.length, found);
  for (const member of members) {
    const { session, asked, event } = member;
    if (session.done) continue;
    checkNeedle(protocol, session.length, asked, found);
    checkZones(protocol, session, asked, found);
    checkHomeLength(protocol, session, asked, found);
    if (!event) continue;
    checkDated(protocol, event, member, members, done, acknowledged, found);
    checkPatient(protocol, patient, event, asked, found);
  }
  return found;
}
