import { currentProtocol } from "@/lib/clinic/current-protocol";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { questionnaire, screen } from "@/lib/rules";
import { getScreeningSchema, screeningSchema } from "./get-screening.schema";
import { healthFacts } from "./health-facts";
import { readHealth } from "./read-health";
import { findSubject } from "./subject";

/**
 * The screening questions of the protocol in force with what stands answered, for the clinician or the patient themselves. A
 * clinician is also told what the rules find in it today, zones left aside.
 */
export const getScreening = query({
  name: "screening.get-screening",
  summary: "Read the screening questions and what was answered",
  http: "GET /screenings",
  allow: ["owner", "clinician", "patient"],
  readsRecord: true,
  input: getScreeningSchema,
  output: screeningSchema,
  async run({ tx, actor, clock, audit }, { patientId }) {
    const clinicId = actor.clinic.id;
    const subject = await findSubject(tx, actor, patientId);
    if (subject === null) return notFound("patient");
    const today = dayOf(clock.now(), actor.clinic.zone);
    const current = await currentProtocol(tx, clinicId, today);
    const record = (await readHealth(tx, clinicId, [subject.id])).get(subject.id) ?? null;
    audit({ subjectId: subject.id, patientId: subject.id });
    const about = { patientId: subject.id, patientName: subject.name, today, record };
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
      findings: actor.kind === "patient" ? [] : screen(protocol, { answers, zones: [], date: today, patient }),
      toConfirm: answers
        .filter(({ question, until, confirmedBy }) => until && !confirmedBy && needsConfirming.has(question))
        .map(({ question }) => question),
    });
  },
});
