import { testPassword } from "../factories/member";

/** An event of the live stream as a browser gets it. */
export type HeardEvent = { readonly type: string; readonly data: string };

/** Signs somebody in at a server, as a browser does. @returns the cookies, for a header */
export async function cookiesOf(base: string, email: string, password = testPassword): Promise<string> {
  const jar = new Map<string, string>();
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const keep = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return response;
  };
  const { csrfToken } = (await keep(await fetch(`${base}/api/auth/csrf`)).json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, email, password, json: "true" });
  const headers = { cookie: header(), origin: base };
  keep(await fetch(`${base}/api/auth/callback/credentials`, { method: "POST", body, headers, redirect: "manual" }));
  return header();
}

/** Opens the live stream of a server and gathers what it says. */
export async function readEvents(base: string, cookie: string) {
  const leaving = new AbortController();
  const response = await fetch(`${base}/api/events`, { headers: { cookie }, signal: leaving.signal });
  const heard: HeardEvent[] = [];
  let isOver = false;
  const reading = (async () => {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const [, type, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
        if (type !== undefined && data !== undefined) heard.push({ type, data });
      }
    }
  })()
    .catch(() => {})
    .finally(() => {
      isOver = true;
    });
  return {
    status: response.status,
    contentType: response.headers.get("content-type"),
    heard,
    isOver: () => isOver,
    leave: async () => {
      leaving.abort();
      await reading;
    },
  };
}
