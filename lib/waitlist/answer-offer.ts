import { bookedVisits, tellPatient } from "@/lib/appointments/tell/tell-patient";
import { releaseHolds } from "@/lib/appointments/visit/open-hold";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { answeredOfferSchema, answerOfferSchema } from "@/lib/waitlist/answer-offer.schema";
import { openOffer } from "@/lib/waitlist/open-offer";
import { takeTime } from "@/lib/waitlist/take-time";

const name = "waitlist.answer-offer";

/**
 * Records what a patient said to an offer. Accepted, their session is booked at the time held for them, or its visit moved there, and
 * they no longer wait. Declined, the time is free again, and they go on waiting. Refuses an offer that was answered or withdrawn, or
 * has expired, and, accepted, whatever a booking would be refused for by now.
 */
export const answerOffer = command({
  name,
  summary: "Record what a patient said to an offered time",
  http: "POST /waitlist-offers/{offerId}/answer",
  allow: ["owner", "clinician", "front_desk"],
  live: "day",
  input: answerOfferSchema,
  output: answeredOfferSchema,
  async run(context, { offerId, answer }) {
    const { tx, actor, clock, audit } = context;
    const { clinic } = actor;
    const at = new Date(clock.now().epochMilliseconds);
    const opened = await openOffer(tx, clinic.id, offerId, at.getTime());
    if (!opened.ok) return opened;
    const { hold, entryId } = opened.value;
    audit({ subjectId: entryId, patientId: hold.patientId });
    if (answer === "declined") {
      // Before its time is let go, which would take the offer for withdrawn.
      const key = { clinicId_id: { clinicId: clinic.id, id: offerId } };
      await tx.waitlistOffer.update({ where: key, data: { answeredAt: at, outcome: answer } });
      await releaseHolds(tx, clinic.id, [hold.id], at);
      audit({ after: { offerId, outcome: answer } });
      return ok({ id: offerId, outcome: answer, appointment: null });
    }
    const taken = await takeTime(context, hold);
    if (!taken.ok) return taken;
    const { course, appointment, before } = taken.value;
    const others = bookedVisits(course).filter(({ number }) => number !== appointment.number);
    await tellPatient(context, { cause: name, course, after: [...others, appointment] });
    audit({ ...(before === null ? {} : { before }), after: { offerId, outcome: answer, appointment } });
    return ok({ id: offerId, outcome: answer, appointment });
  },
});
