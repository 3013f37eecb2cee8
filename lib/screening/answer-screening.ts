import { currentProtocol } from "@/lib/clinic/current-protocol";
import { dayToDb } from "@/lib/db/day";
import { newId } from "@/lib/kernel/id";
import { ok, refuse } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { conflict, invalidField, notFound } from "@/lib/operation/refusal";
import { answeredScreeningSchema, answerScreeningSchema } from "./answer-screening.schema";
import { answeredDays } from "./answered-days";
import { isLinkOpen } from "./open-link";
import { refuseAnswers } from "./refuse-answers";
import { findSubject } from "./subject";

const closed = "This link has been used, or has ended. Ask the clinic for a new one.";

/**
 * Writes down what a patient answered to the screening questions of the protocol in force: for themselves in the portal or once by a
 * link, or to the clinician who asks. A new row each time; what is answered last counts, question by question, and moves the windows of every
 * course at once. A review that changes nothing says so by having no answers. Skin type is a clinician's judgement.
 * Refuses (conflict) a link that was used, replaced or is over; of two answers at once by one link the second.
 */
export const answerScreening = command({
  name: "screening.answer-screening",
  summary: "Answer the screening questions",
  http: "POST /screenings",
  allow: ["clinician", "patient", "respondent"],
  live: "day",
  input: answerScreeningSchema,
  output: answeredScreeningSchema,
  async run({ tx, actor, clock, audit }, input) {
    const clinicId = actor.clinic.id;
    const subject = await findSubject(tx, actor, input.patientId);
    if (subject === null) return notFound("patient");
    const linkId = actor.kind === "respondent" ? actor.linkId : null;
    const now = new Date(clock.now().epochMilliseconds);
    if (linkId !== null && !(await isLinkOpen(tx, clinicId, linkId, now))) return conflict(closed);
    if (actor.kind !== "member" && (input.fitzpatrick !== undefined || input.sensitivity !== undefined)) {
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
    if (input.kind === "review" && (await answeredDays(tx, clinicId, subject.id)).lastOn === null) {
      return invalidField("kind", "first", "Nothing was answered yet: answer every question once.");
    }
    const { kind, answers, weightKg, medicines, allergies, fitzpatrick, sensitivity } = input;
    const id = newId();
    const facts = { weightKg: weightKg ?? null, fitzpatrick: fitzpatrick ?? null, sensitivity: sensitivity ?? null };
    const lists = { ...(medicines && { medicines }), ...(allergies && { allergies }) };
    // createMany: nothing is read back, so that a patient needs no more than the right to add. A link that was used meanwhile adds nothing.
    const { count } = await tx.screening.createMany({
      data: {
        ...{ clinicId, id, patientId: subject.id, protocolId, kind, linkId, ...facts, ...lists },
        memberId: actor.kind === "member" ? actor.memberId : null,
        answeredAt: now,
        answeredOn: dayToDb(today),
      },
      skipDuplicates: true,
    });
    if (count === 0) return conflict(closed);
    await tx.screeningAnswer.createMany({
      data: answers.map(({ question, applies, until, zones, note }) => ({
        ...{ clinicId, screeningId: id, question, applies, zones, note: note ?? null },
        until: until === undefined ? null : dayToDb(until),
      })),
    });
    audit({ subjectId: id, patientId: subject.id, after: { kind, answers, ...facts, ...lists } });
    return ok({ screeningId: id, patientId: subject.id, answeredOn: today });
  },
});
