/** What every editable value of a protocol has: where it stands ("needle.steps.2.minIntervalDays") and what it is called. */
type FieldPlace = { readonly path: string; readonly label: string };

/** A number; `factor` is what one shown unit is in the data: 100 shows 150 hundredths of a millimetre as 1.5. */
export type NumberSpec = FieldPlace & {
  readonly kind: "number";
  readonly unit: string | null;
  readonly factor: number;
  readonly isWhole: boolean;
  /** May be left empty: the rule then has no such number. */
  readonly isOptional: boolean;
};
/** One of a few known words, e.g. how grave a finding is. Id "" is null. */
export type ChoiceSpec = FieldPlace & {
  readonly kind: "choice";
  readonly options: readonly { readonly id: string; readonly label: string }[];
};
/** Who may let a finding pass. Option ids are the roles joined by "+"; "" is nobody. */
export type RolesSpec = Omit<ChoiceSpec, "kind"> & { readonly kind: "roles" };
/** Needle lengths, typed as "0.2, 0.25" in millimetres. */
export type LengthsSpec = FieldPlace & { readonly kind: "lengths" };
/** Yes or no. */
export type FlagSpec = FieldPlace & { readonly kind: "flag" };

/** How far back something counts: while it lasts, for a span after it, or for ever. */
export type LookBackSpec = FieldPlace & { readonly kind: "lookBack" };

export type FieldSpec = NumberSpec | ChoiceSpec | RolesSpec | LengthsSpec | FlagSpec | LookBackSpec;

/** Values that share one source: a needle step, a zone, a contraindication. `key` is the path they stand under. */
export type RowSpec = {
  readonly key: string;
  /** Its whole name, e.g. "EMLA, children, 3–12 months". */
  readonly label: string;
  /** What it shares with its neighbours, said once above them, and its name under that; null where it stands alone. */
  readonly group: string | null;
  readonly name: string;
  readonly fields: readonly FieldSpec[];
  readonly sourcePath: string | null;
};

/** One family of rules, folded until it is opened. */
export type SectionSpec = { readonly id: string; readonly title: string; readonly rows: readonly RowSpec[] };
