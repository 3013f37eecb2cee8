import { ok } from "@/lib/kernel/result";
import { findHolder, secretSchema } from "@/lib/links/find-holder";
import type { RespondentActor } from "@/lib/operation/actor";
import { identityCommand } from "@/lib/operation/identity-command";

/**
 * In whose name a link answers. One that is unknown, replaced, over or used leads nowhere, all alike. Refuses a place that tried too many
 * (rate_limited).
 */
export const findLink = identityCommand({
  name: "screening.find-link",
  summary: "Look up a link to answer by its secret",
  input: secretSchema,
  async run(context, input) {
    const select = { clinicId: true, id: true, patientId: true } as const;
    const found = await findHolder(context, input, (open) =>
      context.tx.screeningLink.findUnique({ where: { ...open, screening: null }, select }),
    );
    if (!found.ok) return found;
    const { link: _, ...holder } = found.value;
    return ok<RespondentActor>({ kind: "respondent", ...holder });
  },
});
