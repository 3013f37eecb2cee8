import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict, stale } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { endedUntreatedSchema, endUntreatedSchema } from "./end-untreated.schema";
import { endVisit } from "./end-visit";
import { openVisit } from "./open-visit";

/**
 * Ends a visit in which nobody was needled, with a reason that clinicians read. Its appointment no longer holds anything and its session
 * is due again, so that it is followed up. Refuses a visit with a treatment (conflict, rule treated): that one is signed; and one whose
 * patient still wears numbing cream (rule numbing).
 */
export const endUntreated = command({
  name: "visit.end-untreated",
  summary: "End a visit without a treatment",
  http: "POST /visits/{visitId}/end",
  allow: ["clinician"],
  live: "day",
  input: endUntreatedSchema,
  output: endedUntreatedSchema,
  async run(context, { visitId, version, reason }) {
    const { tx, actor, clock, audit } = context;
    const member = actingMember(actor);
    const opened = await openVisit(tx, member.clinic.id, visitId, version);
    if (!opened.ok) return opened;
    const { visit } = opened.value;
    if (visit.treatmentId !== null) {
      const message = "The patient was treated: sign the record instead.";
      return conflict(message, [], [{ path: "visitId", rule: "treated", message }]);
    }
    if (visit.isNumbing) {
      const message = "Numbing cream is still on the skin: take it off, wipe it away and record both first.";
      return conflict(message, [], [{ path: "visitId", rule: "numbing", message }]);
    }
    const at = new Date(clock.now().epochMilliseconds);
    if (!(await endVisit(context, visit, { kind: "not_treated", reason, at }))) return stale("visit", visit.version);
    audit({ subjectId: visitId, patientId: visit.patientId, after: { reason } });
    return ok({ visitId, version: visit.version + 1, endedAt: at.toISOString() });
  },
});
