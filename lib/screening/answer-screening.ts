import { currentProtocol } from "@/lib/clinic/current-protocol";
import { dayToDb } from "@/lib/db/day";
import { newId } from "@/lib/kernel/id";
import { ok, refuse } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { invalidField, notFound } from "@/lib/operation/refusal";
import { answeredScreeningSchema, answerScreeningSchema } from "./answer-screening.schema";
import { readHealth } from "./read-health";
import { refuseAnswers } from "./refuse-answers";
import { findSubject } from "./subject";

/**
 * Writes down what a patient answered to the screening questions of the protocol in force: for themselves in the portal, or to
 * the clinician who asks. A new row each time; what is answered last counts, question by question, and moves the windows of every
 * course at once. A review that changes nothing says so by having no answers. Skin type is a clinician's judgement.
 */
export const answerScreening = command({
  name: "screening.answer-screening",
  summary: "Answer the screening questions",
  http: "POST /screenings",
  allow: ["clinician", "patient"],
  live: "day",
  input: answerScreeningSchema,
  output: answeredScreeningSchema,
  async run({ tx, actor, clock, audit }, input) {
    const clinicId = actor.clinic.id;
    const subject = await findSubject(tx, actor, input.patientId);
    if (subject === null) return notFound("patient");
    const byPatient = actor.kind === "patient";
    if (byPatient && (input.fitzpatrick !== undefined || input.sensitivity !== undefined)) {
      return invalidField("fitzpatrick", "clinician_only", "Your clinician judges the skin type with you.");
    }
    const today = dayOf(clock.now(), actor.clinic.zone);
    const current = await currentProtocol(tx, clinicId, today);
    if (!current.ok) return current;
    const { id: protocolId, protocol } = current.value;
    const fields = refuseAnswers(protocol, { birthDate: subject.birthDate }, input);
    if (fields.length > 0) {
      return refuse({ kind: "invalid" as const, message: fields[0]?.message ?? "Answer every question.", fields });
    }
    if (input.kind === "review" && !(await readHealth(tx, clinicId, [subject.id])).has(subject.id)) {
      return invalidField("kind", "first", "Nothing was answered yet: answer every question once.");
    }
    const { kind, answers, weightKg, medicines, allergies, fitzpatrick, sensitivity } = input;
    const id = newId();
    const facts = { weightKg: weightKg ?? null, fitzpatrick: fitzpatrick ?? null, sensitivity: sensitivity ?? null };
    // createMany: nothing is read back, so that a patient needs no more than the right to add.
    await tx.screening.createMany({
      data: {
        ...{ clinicId, id, patientId: subject.id, protocolId, kind, ...facts, medicines, allergies },
        memberId: actor.kind === "member" ? actor.memberId : null,
        answeredAt: new Date(clock.now().epochMilliseconds),
        answeredOn: dayToDb(today),
      },
    });
    await tx.screeningAnswer.createMany({
      data: answers.map(({ question, applies, until, zones, note }) => ({
        ...{ clinicId, screeningId: id, question, applies, zones, note: note ?? null },
        until: until === undefined ? null : dayToDb(until),
      })),
    });
    audit({ subjectId: id, patientId: subject.id, after: { kind, answers, ...facts, medicines, allergies } });
    return ok({ screeningId: id, patientId: subject.id, answeredOn: today });
  },
});
