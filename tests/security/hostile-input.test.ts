import { request } from "node:http";
import { expect, test } from "vitest";
import { operations } from "@/lib/registry";
import { type Browser, base, signedIn } from "./client";

const json = { "content-type": "application/json" };
const id = "01900000-0000-7000-8000-000000000000";

async function expectProblem(response: Response, ...statuses: number[]): Promise<void> {
  expect(statuses).toContain(response.status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({
    status: response.status,
    code: expect.any(String),
    requestId: expect.any(String),
  });
  expect(text).not.toMatch(/\bat \/|node_modules|SELECT |INSERT |prisma/i);
}

test("malformed JSON, a list, another type, and 10 MB are refused in words", async () => {
  const desk = await signedIn("desk@demo.cadence.test");
  const post = (body: BodyInit, headers: Record<string, string> = json) =>
    desk.fetch("/api/v1/patients", { method: "POST", body, headers });
  await expectProblem(await post("{ nonsense"), 400);
  await expectProblem(await post("[1]"), 400);
  await expectProblem(await post("a=b", { "content-type": "application/x-www-form-urlencoded" }), 415);
  await expectProblem(await post(JSON.stringify({ givenName: "x".repeat(10_000_000) })), 413);
});

/** A raw request, for methods that fetch itself refuses. */
function statusOf(method: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, base), { method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject).end();
  });
}

test.each(["TRACE", "PROPFIND", "LOCK"])("%s is answered with 405 everywhere", async (method) => {
  for (const path of ["/api/v1/patients", "/api/health", "/sign-in", "/"])
    expect(await statusOf(method, path)).toBe(405);
});

/** Values that have broken servers, put in every place of every operation. */
const hostile: readonly unknown[] = [
  null,
  -1,
  1e308,
  "",
  "\u0000",
  "' OR 1=1 --",
  "x".repeat(5000),
  "2027-02-30",
  "9999-99-99",
  "-271821-04-20",
  "2027-03-28T02:30:00+99:00",
  { $gt: "" },
  [[[[]]]],
  { __proto__: { admin: true }, constructor: 1 },
  "\ud800",
];

type Schema = { properties?: Record<string, unknown> };
type Described = {
  parameters: { name: string; in: string }[];
  requestBody?: { content: { "application/json": { schema: Schema } } };
};

async function send(
  browser: Browser,
  method: string,
  path: string,
  described: Described,
  value: unknown,
): Promise<Response> {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const inQuery = new URLSearchParams(
    described.parameters.filter((one) => one.in === "query").map(({ name }) => [name, text]),
  );
  const url = `/api/v1${path.replaceAll(/\{\w+\}/g, encodeURIComponent(text.toWellFormed().slice(0, 200)) || id)}?${inQuery}`;
  const names = Object.keys(described.requestBody?.content["application/json"].schema.properties ?? {});
  const body = JSON.stringify(Object.fromEntries(names.map((name) => [name, value])));
  return browser.fetch(url, method === "GET" ? {} : { method, body, headers: json });
}

test("hostile values in every field of every operation are refused with a 4xx and a reason, never a 5xx", async () => {
  const browsers = [await signedIn("prescriber@demo.cadence.test"), await signedIn("owner@demo.cadence.test")];
  const document = (await (await fetch(new URL("/api/v1/openapi.json", base))).json()) as {
    paths: Record<string, Record<string, Described>>;
  };
  expect(Object.keys(document.paths).length).toBe(
    new Set(operations.flatMap(({ http }) => http?.split(" ")[1] ?? [])).size,
  );
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, described] of Object.entries(methods)) {
      for (const value of hostile) {
        for (const browser of browsers) {
          const { status } = await send(browser, method.toUpperCase(), path, described, value);
          expect([method, path, value, status < 500]).toEqual([method, path, value, true]);
        }
      }
    }
  }
}, 300_000);

test("an idempotency key gives the same answer and does the work once", async () => {
  const desk = await signedIn("desk@demo.cadence.test");
  const key = `key-${Date.now()}`;
  const person = { givenName: "Idem", familyName: `Potent ${key}`, birthDate: "1990-01-01" };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => desk.post("/api/v1/patients", person, { "idempotency-key": key })),
  );
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  const found = (await (await desk.fetch(`/api/v1/patients?q=${encodeURIComponent(person.familyName)}`)).json()) as {
    patients: { familyName: string }[];
  };
  expect(found.patients.filter(({ familyName }) => familyName === person.familyName).length).toBe(1);
  await expectProblem(await desk.post("/api/v1/patients", person, { "idempotency-key": "x".repeat(201) }), 422);
});
