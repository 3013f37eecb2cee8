import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { loadCourse } from "@/lib/plans/load-course";
import { anesthesiaRequired } from "@/lib/rules";
import { readVisit } from "@/lib/visits/read-visit";
import { checkNumbingPlace, isNeedled } from "./check-place";
import { checklistSchema, getChecklistSchema } from "./get-checklist.schema";
import { numbingChoices } from "./numbing-choices";
import { readRecord } from "./read-record";
import { recordView } from "./record-view";

/**
 * The numbing record of a visit as it stands: what was put on, when, what it comes to and how much of each limit it uses, everything
 * else that numbed this patient lately, what may be chosen, the history that matters, and the card for the worst case.
 */
export const getChecklist = query({
  name: "anesthesia.get-checklist",
  summary: "Read the numbing record of a visit",
  http: "GET /visits/{visitId}/anesthesia",
  allow: ["owner", "clinician"],
  readsRecord: true,
  input: getChecklistSchema,
  output: checklistSchema,
  async run({ tx, actor, clock, audit }, { visitId }) {
    const { id: clinicId, zone } = actor.clinic;
    const visit = await readVisit(tx, clinicId, visitId);
    const course = visit && (await loadCourse(tx, clinicId, visit.planId));
    const session = course?.sessions.find(({ id }) => id === visit?.planSessionId);
    if (!visit || !course || !session) return notFound("visit");
    const now = clock.now();
    const today = dayOf(now, zone);
    const opened = { visit, course, session, done: visit.steps.map(({ step }) => step) };
    const record = await readRecord(tx, clinicId, visitId);
    audit({ subjectId: visitId, patientId: visit.patientId });
    const { patient, health } = course;
    return ok({
      visitId,
      version: visit.version,
      patientId: patient.id,
      patientName: `${patient.givenName} ${patient.familyName}`,
      birthDate: patient.birthDate,
      allergies: health?.allergies ?? [],
      medicines: health?.medicines ?? [],
      weightKg: health?.weightKg ?? null,
      now: now.toString(),
      today,
      zone,
      arrivedAt: visit.arrivedAt,
      required: anesthesiaRequired(course.protocol, session.lengthHundredthsMm),
      lengthHundredthsMm: session.lengthHundredthsMm,
      isOpen: visit.endKind === null,
      isNeedled: isNeedled(opened),
      isComplete: visit.anesthesia !== null && !visit.isNumbing,
      stands: checkNumbingPlace(opened, "given").filter(({ severity }) => severity === "block"),
      ...numbingChoices(course, today),
      ...(await recordView(tx, clinicId, record, course, { visitId, nowMs: now.epochMilliseconds, today })),
      card: course.protocol.anesthesia.toxicity,
    });
  },
});
