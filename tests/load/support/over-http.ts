import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import type { FreeTimesDto } from "@/lib/appointments/find-free-times.schema";
import { issueToken } from "@/lib/auth/issue-token";
import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";
import { route } from "@/lib/web/route";
import type { TestClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";

/** Answers nothing to whoever may ask: what every request costs. */
const answerNothing = query({
  name: "bench.answer-nothing",
  summary: "Answer nothing",
  allow: ["owner", "clinician", "front_desk"],
  input: z.object({}),
  async run() {
    return ok({});
  },
});

const handlers: Readonly<Record<string, ReturnType<typeof route>>> = {
  "/free-times": route(findFreeTimes),
  "/nothing": route(answerNothing),
};

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const handler = handlers[url.pathname];
  assert(handler);
  const headers = { authorization: request.headers.authorization ?? "" };
  const answer = await handler(new Request(url, { headers }), { params: Promise.resolve({}) });
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/**
 * A search of free times and an operation that answers nothing, both over HTTP with a personal token and through the product's own
 * routes, on a bare server: what the framework adds to either would only bring them nearer to each other.
 */
export async function overHttp({ desk }: TestClinic) {
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const asked = { email: desk.email, label: "bench", days: 1 };
  const { token } = expectOk(await issueToken.execute({ actor: { kind: "anonymous" } }, asked)) as { token: string };
  const get = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${base}${path}`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(answer.status, 200);
    return answer.json();
  };
  return {
    freeTimes: async (input: Readonly<Record<string, string>>) =>
      (await get(`/free-times?${new URLSearchParams(input)}`)) as FreeTimesDto,
    nothing: () => get("/nothing"),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
