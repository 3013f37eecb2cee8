import { hashText } from "./hash-text";

/** The seal a clinic's first bundle follows. */
export const genesis = "0".repeat(64);

/** Characters of a seal that a printed copy names: 128 bits, not to be guessed. */
export const codeLength = 32;

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]));
}

/** JSON with its keys in order: the same facts give the same text, whatever order they were put together in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

/** The seal of a bundle: over its place, the seal before it, and the hash of what it holds. The database computes the same. */
export function sealOf(seq: number, previousSeal: string, contentHash: string): string {
  return hashText(`${seq} ${previousSeal} ${contentHash}`);
}

/** What a printed copy names to be checked by. */
export function codeOf(seal: string): string {
  return seal.slice(0, codeLength);
}
