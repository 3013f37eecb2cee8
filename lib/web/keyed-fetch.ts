type Fetch = typeof fetch;

/**
 * A fetch that sends each server action with an idempotency key, and sends the same key again with the same request as long as nobody
 * knows what came of the first: an answer that was lost on the way is given once more, the work is not done twice. What is not a server
 * action passes through untouched.
 */
export function keyedFetch(fetch: Fetch, newKey: () => string): Fetch {
  const unanswered = new Map<string, string>();
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    const action = headers.get("next-action");
    if (action === null || typeof init?.body !== "string") return fetch(input, init);
    const request = `${action} ${init.body}`;
    const key = unanswered.get(request) ?? newKey();
    unanswered.set(request, key);
    headers.set("idempotency-key", key);
    const response = await fetch(input, { ...init, headers });
    // What stands between answers 5xx, too, and says nothing of the work.
    if (response.status < 500) unanswered.delete(request);
    return response;
  };
}
