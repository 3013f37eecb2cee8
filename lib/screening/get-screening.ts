import { currentProtocol } from "@/lib/clinic/current-protocol";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { questionnaire, screen } from "@/lib/rules";
import { hiddenRecord } from "./answered-days";
import { getScreeningSchema, screeningSchema } from "./get-screening.schema";
import { healthFacts } from "./health-facts";
import { readHealth } from "./read-health";
import { readLast } from "./read-last";
import { findSubject } from "./subject";

/**
 * The screening questions of the protocol in force with what stands answered, for the clinician or the patient themselves. A
 * clinician is also told who answered last, and what the rules find in it today, zones left aside. Whoever came by a link is asked the
 * questions and told when they were last answered, and nothing of what.
 */
export const getScreening = query({
  name: "screening.get-screening",
  summary: "Read the screening questions and what was answered",
  http: "GET /screenings",
  allow: ["owner", "clinician", "patient", "respondent"],
  readsRecord: true,
  input: getScreeningSchema,
  output: screeningSchema,
  async run({ tx, actor, clock, audit }, { patientId }) {
    const clinicId = actor.clinic.id;
    const subject = await findSubject(tx, actor, patientId);
    if (subject === null) return notFound("patient");
    const today = dayOf(clock.now(), actor.clinic.zone);
    const current = await currentProtocol(tx, clinicId, today);
    const isHidden = actor.kind === "respondent";
    const record = isHidden
      ? await hiddenRecord(tx, clinicId, subject.id)
      : ((await readHealth(tx, clinicId, [subject.id])).get(subject.id) ?? null);
    const isStaff = actor.kind === "member";
    const last = isStaff ? await readLast(tx, clinicId, subject.id) : null;
    audit({ subjectId: subject.id, patientId: subject.id });
    const about = { patientId: subject.id, patientName: subject.name, today, isHidden, record, last };
    // Without a protocol in force there are no questions yet.
    if (!current.ok) return ok({ ...about, questions: [], zones: [], findings: [], toConfirm: [] });
    const { protocol } = current.value;
    const { answers = [], ...facts } = healthFacts(protocol, record ?? undefined);
    const patient = { birthDate: subject.birthDate, ...facts };
    const needsConfirming = new Set(
      protocol.screening.contraindications.filter((item) => item.endConfirmedBy !== undefined).map(({ id }) => id),
    );
    return ok({
      ...about,
      questions: questionnaire(protocol, patient),
      zones: protocol.zones.map(({ id, label }) => ({ id, label })),
      findings: isStaff ? screen(protocol, { answers, zones: [], date: today, patient }) : [],
      toConfirm: answers
        .filter(({ question, until, confirmedBy }) => until && !confirmedBy && needsConfirming.has(question))
        .map(({ question }) => question),
    });
  },
});
