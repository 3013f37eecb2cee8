import { currentProtocol } from "@/lib/clinic/current-protocol";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { listTemplatesSchema, templateListSchema } from "./list-templates.schema";
import { readTemplates } from "./read-templates";

/** Every version of the clinic's consent forms, and the sections a form must have today. */
export const listTemplates = query({
  name: "consent.list-templates",
  summary: "List the versions of the consent forms",
  http: "GET /consent-templates",
  allow: ["owner", "clinician", "front_desk"],
  input: listTemplatesSchema,
  output: templateListSchema,
  async run({ tx, actor: { clinic }, clock }) {
    const current = await currentProtocol(tx, clinic.id, dayOf(clock.now(), clinic.zone));
    const required = current.ok ? current.value.protocol.consent.sections.required : [];
    return ok({
      templates: await readTemplates(tx, clinic.id),
      required: required.map(({ id, label, when }) => ({ id, label, onlyOffLabel: when === "off_label" })),
    });
  },
});
