import { releasedHoldSchema, releaseHoldSchema } from "@/lib/appointments/release-hold.schema";
import { openHold, releaseHolds } from "@/lib/appointments/visit/open-hold";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";

/**
 * Lets go of a held time before it expires: it is free for everybody at once. An offer it was held for is withdrawn with it.
 * Refuses one that has ended already or has expired (conflict, rule: how it ended).
 */
export const releaseHold = command({
  name: "appointment.release-hold",
  summary: "Let go of a held time",
  http: "POST /held-times/{holdId}/release",
  allow: ["owner", "clinician", "front_desk"],
  input: releaseHoldSchema,
  output: releasedHoldSchema,
  async run({ tx, actor, clock, audit }, { holdId }) {
    const { clinic } = actor;
    const at = new Date(clock.now().epochMilliseconds);
    const opened = await openHold(tx, clinic.id, holdId, at.getTime());
    if (!opened.ok) return opened;
    const reason = "released" as const;
    await releaseHolds(tx, clinic.id, [holdId], at);
    audit({ subjectId: holdId, patientId: opened.value.patientId, after: { endReason: reason } });
    return ok({ id: holdId, endReason: reason });
  },
});
