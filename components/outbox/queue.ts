import type { Answer, Entry } from "./entry";

const byOrder = (a: Entry, b: Entry) => a.order - b.order;

/** What is sent next: the first entry whose visit has nothing before it. One that was refused holds back its visit and no other. */
export function nextToSend(entries: readonly Entry[]): Entry | null {
  const heldBack = new Set<string>();
  for (const entry of entries.toSorted(byOrder)) {
    if (entry.refused !== null) heldBack.add(entry.visitId);
    else if (!heldBack.has(entry.visitId)) return entry;
  }
  return null;
}

/** The version of the visit an answer tells of; null where it tells none. */
export function versionOf(value: unknown): number | null {
  const version = (value as { version?: unknown } | null)?.version;
  return typeof version === "number" ? version : null;
}

/**
 * What an answer makes of the queue. Done, an entry leaves, and what was decided after it on the same visit is now decided on the
 * version it made. Refused, it stays, with the reason, until a person decides. Without an answer everything stays.
 */
export function settle(entries: readonly Entry[], key: string, answer: Answer): Entry[] {
  const own = entries.find((entry) => entry.key === key);
  if (own === undefined || answer.kind === "unreachable" || answer.kind === "signed_out") return [...entries];
  if (answer.kind === "refused")
    return entries.map((entry) => (entry === own ? { ...own, refused: answer.problem } : entry));
  const made = versionOf(answer.value);
  return entries
    .filter((entry) => entry !== own)
    .map((entry) => {
      const follows = entry.visitId === own.visitId && entry.order > own.order && entry.version !== null;
      return follows && made !== null && !entry.wasTried ? { ...entry, version: made } : entry;
    });
}

/** An entry as it is sent. */
export function bodyOf({ body, version }: Entry): Readonly<Record<string, unknown>> {
  return version === null ? body : { ...body, version };
}

/**
 * A refused entry as it is tried anew.
 * @param key a new one: the refusal is the old one's answer for ever
 * @param version the visit's version now, which whoever decided has seen
 */
export function tryAnew(entry: Entry, key: string, version: number | null): Entry {
  return { ...entry, key, version: entry.version === null ? null : version, wasTried: false, refused: null };
}
