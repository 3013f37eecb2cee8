import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

/** The value of an answer that must not be a refusal. @throws Error with the refusal, so that the test shows why */
export function expectOk<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
}

/** The refusal of an answer that must be one. @throws Error when it was accepted */
export function expectRefusal<T>(result: Result<T, Refusal>): Refusal {
  if (!result.ok) return result.refusal;
  throw new Error(`accepted: ${JSON.stringify(result.value)}`);
}
