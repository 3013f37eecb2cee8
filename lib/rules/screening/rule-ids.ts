/** The rule of an answer whose question the protocol does not know. */
export const UNKNOWN_ANSWER = "SCREEN_UNKNOWN_ANSWER";

/** The rule id of a contraindication: "cold_sore" is SCREEN_COLD_SORE. */
export function ruleOf(id: string): string {
  return `SCREEN_${id.toUpperCase()}`;
}

/** What the desk is told instead of a contraindication. */
export const CONFIDENTIAL = "SCREEN_CONFIDENTIAL";
