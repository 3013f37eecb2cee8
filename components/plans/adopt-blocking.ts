import type { Finding, Role } from "@/lib/kernel/finding";

/** A rule that stands against going over, with all it says, and whether whoever is looking may let it pass. */
export type Undecided = { readonly rule: string; readonly message: string; readonly mayPass: boolean };

/** What an operation refused for, rule by rule: each is decided once, however many sessions it concerns. */
export function undecidedRules(findings: readonly Finding[], roles: readonly Role[]): Undecided[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, own]) => ({
    rule,
    message: [...new Set(own.map(({ message }) => message))].join(" "),
    mayPass: own.every(({ overridableBy }) => overridableBy.some((role) => roles.includes(role))),
  }));
}
