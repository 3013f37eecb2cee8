import type { Course } from "@/lib/plans/course";
import { aftercareTimeline, isNeeded, sequenceSteps, type VisitFacts } from "@/lib/rules";
import type { LastAnswered } from "@/lib/screening/last-answered.schema";
import type { VisitDto } from "./get-visit.schema";
import type { OpenVisit } from "./open-visit";

/** Who is there, with what is known of their health. */
export function patientView({ patient, health }: Course, asked: LastAnswered | null): VisitDto["patient"] {
  return {
    id: patient.id,
    name: `${patient.givenName} ${patient.familyName}`,
    birthDate: patient.birthDate,
    allergies: [...(health?.allergies ?? [])],
    medicines: [...(health?.medicines ?? [])],
    weightKg: health?.weightKg ?? null,
    fitzpatrick: health?.fitzpatrick ?? null,
    sensitivity: health?.sensitivity ?? null,
    askedOn: health?.lastOn ?? null,
    asked,
  };
}

/** What the visit is for. */
export function courseView({ course: { plan, protocol, sessions }, session }: OpenVisit): VisitDto["course"] {
  const labelOf = (id: string) => protocol.zones.find((zone) => zone.id === id)?.label ?? id;
  return {
    planId: plan.id,
    indication: protocol.indications.find(({ id }) => id === plan.indication)?.label ?? plan.indication,
    zones: plan.zones.map((id) => ({ id, label: labelOf(id) })),
    sessionNumber: session.number,
    sessionCount: sessions.length,
    lengthHundredthsMm: session.plannedLengthHundredthsMm,
  };
}

/** Every step of the protocol, with who did it and when. */
export function stepsView({ course: { protocol }, visit }: OpenVisit, facts: VisitFacts): VisitDto["steps"] {
  return sequenceSteps(protocol).map((step) => {
    const row = visit.steps.find((one) => one.step === step.id);
    const done = row && { at: row.doneAt, byName: row.memberName, note: row.note, data: row.data };
    return { id: step.id, label: step.label, needed: isNeeded(protocol, step, facts), done: done ?? null };
  });
}

/** The protocol's words on technique. */
export function techniqueView({ protocol: { care } }: Course): VisitDto["technique"] {
  const { endpoint, fewerPasses, stamping, sensitiveSkin } = care.technique;
  return {
    endpoint: endpoint.text,
    fewerPasses: fewerPasses.text,
    stamping: stamping.text,
    sensitiveSkin: sensitiveSkin.text,
  };
}

/** The time after, dated from when the needling began; without dates until then. */
export function aftercareView({ protocol }: Course, startedAt: string | null): VisitDto["aftercare"] {
  const timed = startedAt === null ? [] : aftercareTimeline(protocol, startedAt);
  return protocol.care.aftercare.map(({ id, title, do: steps, avoid }, index) => ({
    ...{ id, title, do: [...steps], avoid: [...avoid] },
    from: timed[index]?.from ?? null,
    to: timed[index]?.to ?? null,
  }));
}
