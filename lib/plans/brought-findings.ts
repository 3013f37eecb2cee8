import type { Finding } from "@/lib/kernel/finding";

/**
 * What a change of a course brings, of all that the rules find after it. A date that was wrong before, as after a session done
 * deeper than planned, is no reason to refuse a change that leaves it so.
 */
export function broughtFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const old = new Set(before.map(({ field, message }) => `${field} ${message}`));
  return after.filter(({ field = "", message }) => !field.endsWith(".date") || !old.has(`${field} ${message}`));
}
