/** The words a value may be, where it is one of a few: how grave a finding is, or how fast somebody must act. */
const GRAVE = ["block", "warn"] as const;

const BY_KEY: Readonly<Record<string, readonly string[]>> = {
  severity: ["block", "warn", "info"],
  overMax: GRAVE,
  labelled: GRAVE,
  unlabelled: GRAVE,
  // "" is null: products whose own row does not name the flag have no finding.
  otherwise: ["", ...GRAVE],
  urgency: ["emergency", "same_day", "within_48h", "referral", "routine"],
};
const BY_PARENT: Readonly<Record<string, readonly string[]>> = {
  healingWindow: GRAVE,
  coolingOff: GRAVE,
  customary: ["warn", "info"],
  flags: GRAVE,
};

/** The words a value may be, by its place; null for a value that is none of a few. */
export function choicesAt(path: readonly string[]): readonly string[] | null {
  const key = path.at(-1) ?? "";
  if (key !== "severity") return BY_KEY[key] ?? null;
  const parent = path.slice(0, -1).findLast((name) => !/^\d+$/.test(name)) ?? "";
  return BY_PARENT[parent] ?? BY_KEY.severity ?? null;
}
