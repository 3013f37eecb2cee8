import { prisma } from "./client";
import type { Prisma } from "./generated/client";

/** The database inside one scoped transaction. */
export type Tx = Prisma.TransactionClient;

/**
 * Who the database believes is asking: a clinic's staff or patient under row-level security, whoever holds a link to answer by (its id
 * stands for a user's), or the identity role.
 */
export type Scope =
  | {
      readonly role: "cadence_app" | "cadence_link";
      readonly clinicId: string;
      readonly userId: string | null;
      readonly patientId: string | null;
    }
  | { readonly role: "cadence_auth" };

const timeoutMs = 20_000;

/**
 * Runs work in one transaction under the scope's database role, so that row-level security holds for every statement in it.
 * @param scope role, clinic, user and patient, set for this transaction only
 * @param work is rolled back when it throws
 */
export function inTransaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const [clinicId, userId, patientId] =
    scope.role === "cadence_auth" ? ["", "", ""] : [scope.clinicId, scope.userId ?? "", scope.patientId ?? ""];
  return prisma().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT set_config('role', ${scope.role}, true), set_config('cadence.clinic_id', ${clinicId}, true),
        set_config('cadence.user_id', ${userId}, true), set_config('cadence.patient_id', ${patientId}, true)`;
      return work(tx);
    },
    { maxWait: timeoutMs, timeout: timeoutMs },
  );
}
