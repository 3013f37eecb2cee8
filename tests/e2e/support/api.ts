import { type APIRequestContext, request } from "playwright/test";
import { expect } from "./expect";
import { emails, password, type Role } from "./roles";

const base = process.env.CADENCE_URL ?? "http://localhost:3000";

/** The HTTP API as a demo role: what a test needs but does not prove is made through it. Close it with `dispose`. */
export class Api {
  private constructor(private readonly http: APIRequestContext) {}

  static async signedIn(role: Role): Promise<Api> {
    const http = await request.newContext({ baseURL: base, extraHTTPHeaders: { origin: new URL(base).origin } });
    const { csrfToken } = await (await http.get("/api/auth/csrf")).json();
    const form = { csrfToken, email: emails[role], password, json: "true" };
    const answer = await http.post("/api/auth/callback/credentials", { form });
    expect(answer.ok(), `signing in as ${role}: ${await answer.text()}`).toBe(true);
    return new Api(http);
  }

  async get<T>(path: string, params: Record<string, string> = {}): Promise<T> {
    const answer = await this.http.get(`/api/v1${path}`, { params });
    expect(answer.ok(), `GET ${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  }

  async post<T>(path: string, data: unknown): Promise<T> {
    const answer = await this.http.post(`/api/v1${path}`, { data });
    expect(answer.ok(), `POST ${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  }

  /** A post that must be refused: the problem it is answered with. */
  async refused<T>(path: string, data: unknown): Promise<T> {
    const answer = await this.http.post(`/api/v1${path}`, { data });
    expect(answer.ok(), `POST ${path} was accepted`).toBe(false);
    return answer.json();
  }

  dispose(): Promise<void> {
    return this.http.dispose();
  }
}
