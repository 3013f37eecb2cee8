import { holdPlace } from "@/lib/appointments/visit/hold-place";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { mailOffer } from "@/lib/waitlist/mail-offer";
import { offeredSchema, offerTimeSchema } from "@/lib/waitlist/offer-time.schema";
import { openWaiting } from "@/lib/waitlist/open-entry";

const name = "waitlist.offer-time";

/**
 * Offers a free time to somebody who waits, and holds it for them until the offer expires, at the latest when it begins. They are
 * told by e-mail. Refuses somebody who is being offered a time already (conflict, rule offered), who no longer waits, and what a
 * booking there would be refused for.
 */
export const offerTime = command({
  name,
  summary: "Offer a free time to somebody on the waitlist, and hold it for them",
  http: "POST /waitlist/{entryId}/offers",
  allow: ["owner", "clinician", "front_desk"],
  input: offerTimeSchema,
  output: offeredSchema,
  async run(context, { entryId, minutes, startsAt, clinicianId, roomId, deviceId = null }) {
    const { tx, clock, audit } = context;
    const { clinic, memberId: madeById } = actingMember(context.actor);
    const opened = await openWaiting(tx, clinic.id, entryId);
    if (!opened.ok) return opened;
    const { course } = opened.value;
    const nowMs = clock.now().epochMilliseconds;
    const standing = { answeredAt: null, timeHold: { expiresAt: { gt: new Date(nowMs) } } };
    if ((await tx.waitlistOffer.count({ where: { clinicId: clinic.id, entryId, ...standing } })) > 0) {
      const message = "This patient is being offered a time already.";
      return conflict(message, [], [{ path: "entryId", rule: "offered", message }]);
    }
    const startsAtMs = Date.parse(startsAt);
    const expiresAtMs = Math.max(nowMs + 60_000, Math.min(nowMs + minutes * 60_000, startsAtMs));
    const place = { startsAtMs, clinicianId, roomId, deviceId };
    const held = await holdPlace(context, opened.value, place, expiresAtMs);
    if (!held.ok) return held;
    const { findings: _, ...after } = held.value;
    const id = newId();
    const [at, timeHoldId] = [new Date(nowMs), after.id];
    await tx.waitlistOffer.create({ data: { clinicId: clinic.id, id, entryId, timeHoldId, madeById, createdAt: at } });
    const isMailed = await mailOffer(context, { cause: name, course, held: held.value });
    audit({ subjectId: entryId, patientId: course.patient.id, after: { offerId: id, ...after } });
    return ok({ id, entryId, held: held.value, isMailed });
  },
});
