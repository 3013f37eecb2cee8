import { inTransaction } from "@/lib/db/transaction";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { invalidField, type Refusal } from "@/lib/operation/refusal";
import { passwordFits } from "./password";
import { forgetConfirmations, takeConfirmation } from "./sign-in-limits";

/**
 * A signed-in person says again who they are, by their password: before an act they answer for. Tries are limited as at the sign-in.
 * Read as the identity role in a transaction of its own, because the clinic's role sees no sign-ins. Refuses a wrong one (invalid,
 * `password`, wrong), and one too many (rate_limited).
 */
export async function confirmPassword(userId: string, password: string): Promise<Result<null, Refusal>> {
  const waitSeconds = await takeConfirmation(userId);
  if (waitSeconds !== null) {
    const message = `Too many tries. Wait ${Math.ceil(waitSeconds / 60)} min.`;
    return refuse({ kind: "rate_limited", message, retryAfterSeconds: waitSeconds });
  }
  const user = await inTransaction({ role: "cadence_auth" }, (tx) =>
    tx.user.findUnique({ where: { id: userId }, select: { passwordHash: true } }),
  );
  if (!(await passwordFits(user?.passwordHash ?? null, password))) {
    return invalidField("password", "wrong", "This is not your password.");
  }
  await forgetConfirmations(userId);
  return ok(null);
}
