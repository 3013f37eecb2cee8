import { z } from "zod";
import { ok } from "@/lib/kernel/result";
import { identityCommand } from "@/lib/operation/identity-command";

/** Ends a server-side session at once. Ending one that is over or unknown is no error. */
export const endSession = identityCommand({
  name: "auth.end-session",
  summary: "Sign out",
  input: z.object({ clinicId: z.uuid(), sessionId: z.uuid() }),
  async run({ tx, clock }, { clinicId, sessionId }) {
    const revokedAt = new Date(clock.now().epochMilliseconds);
    await tx.authSession.updateMany({ where: { clinicId, id: sessionId, revokedAt: null }, data: { revokedAt } });
    return ok(null);
  },
});
