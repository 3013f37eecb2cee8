import { ok } from "@/lib/kernel/result";
import { findHolder, secretSchema } from "@/lib/links/find-holder";
import type { SignerActor } from "@/lib/operation/actor";
import { identityCommand } from "@/lib/operation/identity-command";

/**
 * In whose name a link signs, and for which plan. One that is unknown, replaced or over leads nowhere, all alike; whether it was used is
 * told by what it may then read. Refuses a place that tried too many (rate_limited).
 */
export const findLink = identityCommand({
  name: "consent.find-link",
  summary: "Look up a link to sign by its secret",
  input: secretSchema,
  async run(context, input) {
    const select = { clinicId: true, id: true, patientId: true, planId: true } as const;
    const found = await findHolder(context, input, (open) =>
      context.tx.consentLink.findUnique({ where: open, select }),
    );
    if (!found.ok) return found;
    const { link, ...holder } = found.value;
    return ok<SignerActor>({ kind: "signer", ...holder, planId: link.planId });
  },
});
