import { Temporal } from "temporal-polyfill";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { invalidField } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { openVisit } from "@/lib/visits/open-visit";
import { momentOf } from "./moment";
import { observedSchema } from "./observe-patient.schema";
import { recordReactionSchema } from "./record-reaction.schema";

/** Records signs of a reaction to an anesthetic and what was done about it, at whatever step the visit is. Added to, never changed. */
export const recordReaction = command({
  name: "anesthesia.record-reaction",
  summary: "Record a reaction to an anesthetic",
  http: "POST /visits/{visitId}/reactions",
  allow: ["clinician"],
  live: "day",
  input: recordReactionSchema,
  output: observedSchema,
  async run({ tx, actor, clock, audit, touch }, { visitId, kind, signs, action, ...said }) {
    const member = actingMember(actor);
    const { id: clinicId, zone } = member.clinic;
    const opened = await openVisit(tx, clinicId, visitId);
    if (!opened.ok) return opened;
    const { visit } = opened.value;
    const now = clock.now();
    const arrivedAt = Temporal.Instant.from(visit.arrivedAt);
    const moment = momentOf(said, { now, day: visit.day, zone, after: arrivedAt });
    if (!moment.ok) return moment;
    if (Temporal.Instant.compare(moment.value, arrivedAt) < 0) {
      return invalidField("time", "before_arrival", "The patient was not here yet.");
    }
    const id = newId();
    const times = {
      noticedAt: new Date(moment.value.epochMilliseconds),
      recordedAt: new Date(now.epochMilliseconds),
    };
    await tx.anesthesiaReaction.create({
      data: { clinicId, id, visitId, kind, signs, action, memberId: member.memberId, ...times },
    });
    touch(visit.day);
    audit({ subjectId: visit.id, patientId: visit.patientId, after: { id, kind, signs, action } });
    return ok({ visitId, id });
  },
});
