import { hashText } from "./hash-text";
import { canonicalJson, genesis, sealOf } from "./seal";

/** A bundle as the database holds it. */
export type StoredBundle = {
  readonly seq: number;
  readonly kind: string;
  readonly content: string;
  readonly contentHash: string;
  readonly previousSeal: string;
  readonly seal: string;
};

function parsed(content: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** What is wrong with one bundle by itself: its content, or its seal, is not what was sealed. */
export function brokenSeal({ seq, content, contentHash, previousSeal, seal }: StoredBundle): string[] {
  const said: string[] = [];
  if (hashText(content) !== contentHash) said.push(`Bundle ${seq}: its content was altered.`);
  if (sealOf(seq, previousSeal, contentHash) !== seal) said.push(`Bundle ${seq}: its seal does not fit.`);
  return said;
}

/**
 * What is wrong with a run of bundles, in their order: one missing, or not following the one before.
 * @param end the place and seal the clinic's chain is said to end at; null where that is not known
 */
export function brokenChain(
  bundles: readonly StoredBundle[],
  end: { readonly seq: number; readonly seal: string } | null,
): string[] {
  const said: string[] = [];
  let [seq, seal] = [0, genesis];
  for (const bundle of bundles) {
    if (bundle.seq !== seq + 1) said.push(`Bundle ${seq + 1} is missing from the chain.`);
    else if (bundle.previousSeal !== seal) said.push(`Bundle ${bundle.seq} does not follow the one before.`);
    [seq, seal] = [bundle.seq, bundle.seal];
  }
  if (end !== null && (end.seq !== seq || end.seal !== seal)) said.push("The end of the chain is not where it was.");
  return said;
}

/** Which parts of the record are no longer as a bundle has them, named by their keys: "text", "scope", "ticks". */
export function differingParts(bundle: StoredBundle, record: Readonly<Record<string, unknown>>): string[] {
  const sealed = parsed(bundle.content);
  if (sealed === null) return ["everything"];
  const keys = [...new Set([...Object.keys(sealed), ...Object.keys(record)])].sort();
  return keys.filter((key) => canonicalJson(sealed[key]) !== canonicalJson(record[key]));
}
