import { Temporal } from "temporal-polyfill";
import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { MemberActor } from "@/lib/operation/actor";
import { healingDays, type SessionWindow } from "@/lib/rules";
import type { Course, CourseSession, StandingOverride } from "./course";
import { draftOf, draftTimeline, factsOf, judgeDraft } from "./judge-draft";
import type { CourseSessionDto, JudgedFindingDto, PlanDto } from "./plan.schema";
import { findingFor } from "./reader";
import { screenDraft } from "./screen-draft";
import { isCovered, mayOverride } from "./settle-findings";

/** What a finding means to the person asking, on a plan with these overrides. */
export function judged(
  findings: readonly Finding[],
  standing: readonly StandingOverride[],
  actor: MemberActor,
): JudgedFindingDto[] {
  return findings.map((finding) => ({
    ...findingFor(finding, actor),
    overridden: isCovered(finding, standing),
    youMayOverride: mayOverride(finding, actor),
  }));
}

function timeOf(startsAt: string, zone: string): string {
  return formatDateTime(Temporal.Instant.from(startsAt), zone).slice(-5);
}

/**
 * One session for the ribbon: its window, and what stands of it when it is saved.
 * @param zone the clinic's, for the wall-clock time
 */
export function sessionView(
  { number, length, earliest, ideal, latest, why }: SessionWindow,
  session: CourseSession | undefined,
  zone: string,
): CourseSessionDto {
  const appointment = session?.appointment ?? null;
  return {
    id: session?.id ?? null,
    number,
    lengthHundredthsMm: length,
    plannedLengthHundredthsMm: session?.plannedLengthHundredthsMm ?? length,
    state: session?.state ?? "due",
    date: session?.day ?? null,
    earliest,
    ideal,
    latest,
    why,
    startsAt: appointment?.startsAt ?? null,
    endsAt: appointment?.endsAt ?? null,
    ...(appointment === null ? {} : { time: timeOf(appointment.startsAt, zone) }),
    clinicianId: appointment?.clinicianId ?? null,
    clinicianName: appointment?.clinicianName ?? null,
    roomId: appointment?.roomId ?? null,
    roomName: appointment?.roomName ?? null,
    appointmentId: appointment?.id ?? null,
    appointmentVersion: appointment?.version ?? null,
    treatmentId: session?.treatment?.id ?? null,
  };
}

function stateOf({ plan, sessions }: Course): PlanDto["state"] {
  if (plan.endedAt !== null) return "ended";
  return sessions.every(({ state }) => state === "done") ? "completed" : "active";
}

/** A course for the screens, as of `today` in the clinic's zone, for one member of staff. */
export function planView(course: Course, today: Day, actor: MemberActor): PlanDto {
  const { plan, protocol, patient, sessions, overrides } = course;
  const { memberId, memberName, ...rest } = plan;
  const facts = factsOf(course, actor);
  const draft = draftOf(course);
  const findings =
    plan.endedAt === null ? [...judgeDraft(facts, draft, actor), ...screenDraft(facts, draft, today)] : [];
  const labelOf = new Map(protocol.zones.map(({ id, label }) => [id, label]));
  return {
    ...rest,
    clinicianId: memberId,
    clinicianName: memberName,
    patientName: `${patient.givenName} ${patient.familyName}`,
    indicationLabel: protocol.indications.find(({ id }) => id === plan.indication)?.label ?? plan.indication,
    zoneLabels: plan.zones.map((zone) => labelOf.get(zone) ?? zone),
    state: stateOf(course),
    today,
    healingDays: healingDays(protocol),
    sessions: draftTimeline(facts, draft, today).map((window) =>
      sessionView(
        window,
        sessions.find(({ number }) => number === window.number),
        actor.clinic.zone,
      ),
    ),
    findings: judged(findings, overrides, actor),
    overrides: overrides.map(({ id, finding: passed, reason, byName, at }) => {
      const finding = findingFor(passed, actor);
      const told = finding.rule === passed.rule ? reason : finding.message;
      return { id, rule: finding.rule, message: finding.message, finding, reason: told, byName, at };
    }),
  };
}
