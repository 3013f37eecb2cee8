import { z } from "zod";
import type { Operation } from "@/lib/operation/operation";

type Json = Record<string, unknown>;

const problemSchema: Json = {
  type: "object",
  required: ["type", "title", "status", "detail", "code", "requestId"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { type: "string" },
    requestId: { type: "string" },
    fields: { type: "array", items: { type: "object" } },
    findings: { type: "array", items: { type: "object" } },
    alternatives: { type: "array", items: { type: "object" } },
  },
};

/** The OpenAPI 3.1 description of every operation that has an HTTP binding, made from the schemas that validate it. */
export function openApi(operations: readonly Operation[]): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    if (operation.http === undefined) continue;
    const [method = "", path = ""] = operation.http.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(operation, method, path) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Cadence", version: "1", description: "Practice management for collagen-induction therapy." },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A personal API token." },
        session: { type: "apiKey", in: "cookie", name: "cadence-session" },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

function describe(operation: Operation, method: string, path: string): Json {
  const input = z.toJSONSchema(operation.input, { io: "input", unrepresentable: "any" }) as Json & {
    properties?: Record<string, Json>;
    required?: string[];
  };
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  const { properties = {}, required = [], $schema: _, ...rest } = input;
  const others = Object.keys(properties).filter((name) => !inPath.includes(name));
  const parameter = (name: string, place: string, needed: boolean) => ({
    name,
    in: place,
    required: needed,
    schema: properties[name] ?? { type: "string" },
  });
  const parameters: Json[] = inPath.map((name) => parameter(name, "path", true));
  if (method === "GET") parameters.push(...others.map((name) => parameter(name, "query", required.includes(name))));
  if (operation.kind === "command") {
    const schema = { type: "string", minLength: 1, maxLength: 200 };
    parameters.push({
      name: "Idempotency-Key",
      in: "header",
      required: false,
      schema,
      description: "The same key gives the same answer, and the work is done once.",
    });
  }
  const body = {
    ...rest,
    properties: Object.fromEntries(others.map((name) => [name, properties[name]])),
    required: required.filter((name) => others.includes(name)),
  };
  const answer = operation.output === undefined ? {} : z.toJSONSchema(operation.output, { unrepresentable: "any" });
  const failure = {
    description: "Refused",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
  return {
    operationId: operation.name,
    summary: operation.summary,
    description: `Allowed for: ${operation.allow.join(", ")}.`,
    parameters,
    ...(method === "GET"
      ? {}
      : { requestBody: { required: others.length > 0, content: { "application/json": { schema: body } } } }),
    responses: {
      "200": { description: "Done", content: { "application/json": { schema: answer } } },
      default: failure,
    },
  };
}
