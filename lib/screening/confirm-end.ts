import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict, invalidField, notFound } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { confirmEndSchema, confirmedEndSchema } from "./confirm-end.schema";

/**
 * A clinician confirms that what a patient said to have ended has: a healed cold sore, a settled infection. Until then its last day
 * does not count where the protocol asks for a confirmation. Refuses an answer without a last day, and a second confirmation.
 */
export const confirmEnd = command({
  name: "screening.confirm-end",
  summary: "Confirm that something answered is over",
  http: "POST /screenings/{screeningId}/confirmations",
  allow: ["clinician"],
  live: "day",
  input: confirmEndSchema,
  output: confirmedEndSchema,
  async run({ tx, actor, clock, audit }, { screeningId, question }) {
    const member = actingMember(actor);
    const clinicId = member.clinic.id;
    const answer = await tx.screeningAnswer.findUnique({
      where: { clinicId_screeningId_question: { clinicId, screeningId, question } },
      select: { applies: true, until: true, screening: { select: { patientId: true } } },
    });
    if (answer === null) return notFound("answer");
    if (!answer.applies || answer.until === null) {
      return invalidField("question", "no_end", "Only an answer with a last day can be confirmed.");
    }
    const role = member.prescriber ? ("prescriber" as const) : ("clinician" as const);
    const confirmedAt = new Date(clock.now().epochMilliseconds);
    const { count } = await tx.screeningConfirmation.createMany({
      data: { clinicId, screeningId, question, memberId: member.memberId, role, confirmedAt },
      skipDuplicates: true,
    });
    if (count === 0) return conflict("Somebody has confirmed this already.");
    audit({ subjectId: screeningId, patientId: answer.screening.patientId, after: { question, role } });
    return ok({ screeningId, question, confirmedBy: role });
  },
});
