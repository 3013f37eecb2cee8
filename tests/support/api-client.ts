import { issueToken } from "@/lib/auth/issue-token";
import { newId } from "@/lib/kernel/id";
import { expectOk } from "../factories/expect-ok";
import type { TestMember } from "../factories/member";

/** An answer of the HTTP API. `body` is null where it is no JSON. */
export type ApiAnswer = { readonly status: number; readonly body: Record<string, unknown> | null };

/** Somebody who uses the HTTP API with a personal token of their own. */
export type ApiClient = {
  /**
   * Posts JSON to /api/v1. `key`: the Idempotency-Key; a new one when left out.
   * @throws what fetch throws when no answer comes, or one that breaks off
   */
  readonly post: (base: string, path: string, body: unknown, key?: string) => Promise<ApiAnswer>;
};

function parsed(text: string): ApiAnswer["body"] {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A client of this member, with a new token. */
export async function apiClientOf({ email }: TestMember): Promise<ApiClient> {
  const asked = { email, label: "test", days: 1 };
  const { token } = expectOk(await issueToken.execute({ actor: { kind: "anonymous" } }, asked)) as { token: string };
  return {
    post: async (base, path, body, key = newId()) => {
      const answer = await fetch(`${base}/api/v1${path}`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "idempotency-key": key,
        },
        signal: AbortSignal.timeout(60_000),
      });
      const text = await answer.text();
      return { status: answer.status, body: parsed(text) };
    },
  };
}
