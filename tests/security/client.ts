/** The built server under test. */
export const base = process.env.CADENCE_URL ?? "http://localhost:3000";
export const password = "cadence-demo";

/** A browser's worth of cookies. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  /** A request with this browser's cookies, from this browser's own origin; keeps what the server sets. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    if (!headers.has("origin")) headers.set("origin", new URL(base).origin);
    const response = await fetch(new URL(path, base), { redirect: "manual", ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      const [name = "", ...value] = pair.split("=");
      this.#cookies.set(name, value.join("="));
    }
    return response;
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers },
    });
  }

  async signIn(email: string, secret = password): Promise<Response> {
    const { csrfToken } = (await (await this.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const form = new URLSearchParams({ csrfToken, email, password: secret, json: "true" });
    return this.fetch("/api/auth/callback/credentials", { method: "POST", body: form });
  }

  async signOut(): Promise<Response> {
    const { csrfToken } = (await (await this.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    return this.fetch("/api/auth/signout", { method: "POST", body: new URLSearchParams({ csrfToken, json: "true" }) });
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }
}

/** A browser in which somebody of the demo is signed in. */
export async function signedIn(email: string): Promise<Browser> {
  const browser = new Browser();
  await browser.signIn(email);
  return browser;
}
