import { type Certainty, certaintyOf } from "@/lib/rules/catalog/certainty";

/** A finding's own source ends in the place in the protocol: "SEED: zones, face", "SEED: intervals, n150". */
const place = /: [a-z][A-Za-z]*(?:\.[A-Za-z]+|, [a-z][a-z0-9_]*)*$/;

function inWords(part: string): string {
  if (part === "SEED") return "the founding text";
  return part.replace(/^CONVENTION:? ?/, "").replace(/^\((.*)\)$/, "$1");
}

/**
 * How far the source of a number carries, and what there is to say of it beyond that; null where the founding text says it all.
 * Sources of several parts are joined with semicolons.
 */
export function readSource(source: string): { readonly words: string | null; readonly certainty: Certainty } {
  const text = source.replace(place, "");
  const words = text.split("; ").map(inWords).join("; ");
  return { words: text === "SEED" ? null : words, certainty: certaintyOf(text) };
}
