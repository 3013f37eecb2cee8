import { findRule } from "@/lib/rules/catalog/catalog";
import { type Certainty, certaintyOf } from "@/lib/rules/catalog/certainty";
import type { Family } from "@/lib/rules/catalog/rule-entry";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { addedContraindication } from "@/lib/rules/screening/catalog";

/** What a rule is and says under one protocol. */
export type Explanation = {
  readonly rule: string;
  readonly family: Family;
  readonly title: string;
  readonly says: string;
  readonly source: string;
  readonly certainty: Certainty;
  /** Where in the protocol its numbers stand, where they stand in one place. */
  readonly path?: string;
};

/** Explains the rule with this id under a protocol, or null when Cadence has no such rule. */
export function explain(protocol: Protocol, rule: string): Explanation | null {
  const entry = findRule(rule) ?? addedContraindication(protocol, rule);
  if (entry === null) return null;
  const { family, title, path } = entry;
  const source = entry.source(protocol);
  const where = path === undefined ? {} : { path };
  return { rule, family, title, says: entry.says(protocol), source, certainty: certaintyOf(source), ...where };
}
