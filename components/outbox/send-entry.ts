import type { Answer, Entry, Problem } from "./entry";
import { bodyOf } from "./queue";

const timeoutMs = 20_000;
/** Answers that say nothing about the deed: the same is asked again. 499 and 5xx come from what stands between, too. */
const passing = new Set([408, 425, 429, 499]);

/** Sends an entry to the server under its key. Never throws. */
export async function sendEntry(entry: Entry): Promise<Answer> {
  try {
    const response = await fetch(`/api/v1${entry.path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": entry.key },
      body: JSON.stringify(bodyOf(entry)),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return { kind: "done", value: await response.json() };
    if (response.status === 401) return { kind: "signed_out" };
    if (response.status >= 500 || passing.has(response.status)) return { kind: "unreachable" };
    const { code, detail, fields, findings } = (await response.json()) as Problem & { readonly detail: string };
    return {
      kind: "refused",
      problem: { code, message: detail, ...(fields ? { fields } : {}), ...(findings ? { findings } : {}) },
    };
  } catch {
    return { kind: "unreachable" };
  }
}
