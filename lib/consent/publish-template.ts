import { currentProtocol } from "@/lib/clinic/current-protocol";
import { ok, refuse } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { conflict, notFound, stale } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { formProblems } from "./form-problems";
import { publishTemplateSchema } from "./publish-template.schema";
import { sectionsOf, templateAnswer } from "./read-templates";
import { templateSchema } from "./template.schema";

/**
 * A named owner or prescriber publishes the draft of a form: from now on it is what patients sign, and nothing of it is edited. Refuses
 * one that lacks a section the protocol in force asks for, or names what no plan fills in.
 */
export const publishTemplate = command({
  name: "consent.publish-template",
  summary: "Publish a version of a consent form",
  http: "POST /consent-templates/{templateId}/publication",
  allow: ["owner", "prescriber"],
  input: publishTemplateSchema,
  output: templateSchema,
  async run(context, { templateId, revision, statement }) {
    const { tx, clock, audit } = context;
    const { clinic, memberId, name } = actingMember(context.actor);
    const template = await tx.consentTemplate.findUnique({
      where: { clinicId_id: { clinicId: clinic.id, id: templateId } },
    });
    if (template === null) return notFound("form");
    if (template.publishedAt !== null) return conflict("This version is published already.");
    if (template.revision !== revision) return stale("draft", template.revision);
    const current = await currentProtocol(tx, clinic.id, dayOf(clock.now(), clinic.zone));
    if (!current.ok) return current;
    const problems = formProblems(current.value.protocol, sectionsOf(template));
    if (problems.length > 0) {
      const fields = problems.map(({ section, message }) => ({
        path: section === null ? "sections" : `sections.${section}`,
        rule: section === null ? "missing_section" : "placeholder",
        message,
      }));
      return refuse({ kind: "invalid" as const, message: problems[0]?.message ?? "", fields });
    }
    const publishedAt = new Date(clock.now().epochMilliseconds);
    const { count } = await tx.consentTemplate.updateMany({
      where: { clinicId: clinic.id, id: templateId, revision, publishedAt: null },
      data: { publishedAt, publishedById: memberId, publishedByName: name, statement },
    });
    if (count === 0) return stale("draft", template.revision);
    const { language, version, material } = template;
    audit({ subjectId: templateId, after: { language, version, material, statement } });
    return ok(await templateAnswer(context, templateId));
  },
});
