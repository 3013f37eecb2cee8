import type { Certainty } from "@/lib/rules/catalog/certainty";
import type { Family } from "@/lib/rules/catalog/rule-entry";

/** A table of the protocol's own data. Every row has one cell for each column. */
export type BookTable = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A rule as it reads under one protocol. */
export type BookRule = {
  readonly rule: string;
  readonly title: string;
  readonly says: string;
  readonly source: string;
  readonly certainty: Certainty;
};

/** One rule family: what its data say, then what its rules make of them. */
export type Chapter = {
  readonly family: Family;
  readonly title: string;
  readonly tables: readonly BookTable[];
  readonly rules: readonly BookRule[];
};
