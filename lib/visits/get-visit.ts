import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { nextStep } from "@/lib/rules";
import { readLast } from "@/lib/screening/read-last";
import { choicesView, passedRules } from "./choices-view";
import { consentView } from "./consent-view";
import { getVisitSchema, visitSchema } from "./get-visit.schema";
import { anesthesiaFindings, plannedFindings } from "./judge-session";
import { factsOf } from "./mark-step";
import { loadVisit } from "./open-visit";
import { readCorrections } from "./read-corrections";
import { readEnd } from "./read-end";
import { readEvents } from "./read-events";
import { readTopicalChoices } from "./read-topical-choices";
import { readTreatments } from "./read-treatments";
import { aftercareView, courseView, patientView, stepsView, techniqueView } from "./visit-view";

/**
 * A visit as it stands, with all its screen needs: the patient, the course, every step with who did it, what the rules say now of the
 * session as planned, the consent, what was done and what was done last time, the time after, signature and addenda.
 */
export const getVisit = query({
  name: "visit.get-visit",
  summary: "Read a visit with everything its screen shows",
  http: "GET /visits/{visitId}",
  allow: ["owner", "clinician"],
  readsRecord: true,
  input: getVisitSchema,
  output: visitSchema,
  async run({ tx, actor, clock, audit }, { visitId }) {
    const clinicId = actor.clinic.id;
    const opened = await loadVisit(tx, clinicId, visitId);
    if (opened === null) return notFound("visit");
    const { visit, course, session, done } = opened;
    const { appointment } = session;
    const facts = factsOf(opened);
    const isOpen = visit.endKind === null;
    const treatments = await readTreatments(tx, clinicId, course.plan.id);
    const treatment = treatments.find((one) => one.visitId === visitId) ?? null;
    const about = await consentView(tx, clinicId, opened, clock.now().toString());
    audit({ subjectId: visitId, patientId: visit.patientId });
    const planned = isOpen && treatment === null ? plannedFindings(opened) : [];
    return ok({
      ...{ id: visit.id, version: visit.version, state: visit.endKind ?? ("open" as const), day: visit.day },
      ...{ arrivedAt: visit.arrivedAt, endedAt: visit.endedAt, endReason: visit.endReason },
      clinician: { id: visit.memberId, name: visit.memberName },
      appointment: appointment && {
        ...{ id: appointment.id, version: appointment.version, roomName: appointment.roomName },
        ...{ startsAt: appointment.startsAt, endsAt: appointment.endsAt },
      },
      patient: patientView(course, await readLast(tx, clinicId, visit.patientId)),
      events: await readEvents(tx, clinicId, visit),
      course: courseView(opened),
      steps: stepsView(opened, facts),
      nextStep: isOpen ? (nextStep(course.protocol, done, facts)?.id ?? null) : null,
      findings: {
        session: planned,
        consent: isOpen && treatment === null ? about.findings : [],
        anesthesia: isOpen && treatment === null ? anesthesiaFindings(opened, session.plannedLengthHundredthsMm) : [],
      },
      passed: passedRules(course, [...planned, ...about.findings]),
      consent: about.consent,
      ...{ anesthesia: visit.anesthesia, isNumbing: visit.isNumbing, treatment },
      isNumbingFilled: visit.isNumbingFilled,
      corrections: treatment === null ? [] : await readCorrections(tx, clinicId, treatment.id),
      lastTreatment: treatments.find((one) => one.visitId !== visitId) ?? null,
      technique: techniqueView(course),
      choices: choicesView(course, await readTopicalChoices(tx, clinicId)),
      photoViews: course.protocol.care.photos.faceViews.map(({ id, label }) => ({ id, label })),
      aftercare: aftercareView(course, treatment?.startedAt ?? null),
      ...(await readEnd(tx, clinicId, visit)),
    });
  },
});
