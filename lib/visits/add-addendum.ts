import { dayFromDb } from "@/lib/db/day";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict, notFound } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { addAddendumSchema, addedAddendumSchema } from "./add-addendum.schema";

/** Adds to the record of a signed visit, under one's name. Nothing of it is ever changed. Refuses a visit that is not signed. */
export const addAddendum = command({
  name: "visit.add-addendum",
  summary: "Add to the record of a signed visit",
  http: "POST /visits/{visitId}/addenda",
  allow: ["clinician"],
  live: "day",
  input: addAddendumSchema,
  output: addedAddendumSchema,
  async run({ tx, actor, clock, audit, touch }, { visitId, text }) {
    const member = actingMember(actor);
    const clinicId = member.clinic.id;
    const visit = await tx.visit.findUnique({
      where: { clinicId_id: { clinicId, id: visitId } },
      select: { endKind: true, patientId: true, day: true },
    });
    if (visit === null) return notFound("visit");
    if (visit.endKind !== "signed") {
      const message = "Only the record of a signed visit takes addenda.";
      return conflict(message, [], [{ path: "visitId", rule: "not_signed", message }]);
    }
    const [id, addedAt] = [newId(), new Date(clock.now().epochMilliseconds)];
    const by = { memberId: member.memberId, name: member.name, addedAt };
    await tx.visitAddendum.create({ data: { clinicId, id, visitId, text, ...by } });
    touch(dayFromDb(visit.day));
    audit({ subjectId: visitId, patientId: visit.patientId, after: { addendumId: id, text } });
    return ok({ id, visitId, addedAt: addedAt.toISOString(), authorName: member.name });
  },
});
