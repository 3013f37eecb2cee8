import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { stale } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { draftTemplateSchema } from "./draft-template.schema";
import { templateAnswer } from "./read-templates";
import { templateSchema } from "./template.schema";

/**
 * Writes the draft of the next version of a consent form. A language has one draft at a time; it signs nobody until it is published.
 * Refuses a draft somebody else changed meanwhile (stale).
 */
export const draftTemplate = command({
  name: "consent.draft-template",
  summary: "Draft a version of a consent form",
  http: "POST /consent-templates",
  allow: ["owner", "clinician"],
  input: draftTemplateSchema,
  output: templateSchema,
  async run(context, { language, revision, ...fields }) {
    const { tx, clock, audit } = context;
    const { clinic, memberId } = actingMember(context.actor);
    const clinicId = clinic.id;
    const changed = { ...fields, draftedById: memberId, changedAt: new Date(clock.now().epochMilliseconds) };
    const draft = await tx.consentTemplate.findFirst({ where: { clinicId, language, publishedAt: null } });
    if (draft === null) {
      if (revision !== undefined) return stale("draft", 0);
      const last = await tx.consentTemplate.aggregate({ where: { clinicId, language }, _max: { version: true } });
      const version = (last._max.version ?? 0) + 1;
      const id = newId();
      await tx.consentTemplate.create({ data: { clinicId, id, language, version, ...changed } });
      audit({ subjectId: id, after: { language, version, ...fields } });
      return ok(await templateAnswer(context, id));
    }
    const { count } = await tx.consentTemplate.updateMany({
      where: { clinicId, id: draft.id, publishedAt: null, revision: revision ?? 0 },
      data: { ...changed, revision: { increment: 1 } },
    });
    if (count === 0) return stale("draft", draft.revision);
    audit({ subjectId: draft.id, after: { language, version: draft.version, ...fields } });
    return ok(await templateAnswer(context, draft.id));
  },
});
