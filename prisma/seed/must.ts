import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

/** The value of an answer. A refusal while seeding is a mistake in the scenario. @throws Error with the refusal's words */
export function must<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.refusal.message} ${JSON.stringify(result.refusal)}`);
}
