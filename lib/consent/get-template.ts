import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { getTemplateSchema } from "./get-template.schema";
import { findTemplate } from "./read-templates";
import { templateSchema } from "./template.schema";

/** One version of a consent form with everything it says. */
export const getTemplate = query({
  name: "consent.get-template",
  summary: "Read a version of a consent form",
  http: "GET /consent-templates/{templateId}",
  allow: ["owner", "clinician", "front_desk"],
  input: getTemplateSchema,
  output: templateSchema,
  async run(context, { templateId }) {
    const template = await findTemplate(context, templateId);
    return template === null ? notFound("form") : ok(template);
  },
});
