import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { operations } from "@/lib/registry";
import { openApi } from "@/lib/web/openapi";

const sources = globSync("lib/**/*.ts", { exclude: (name) => name.includes("generated") });
const declares = /export const \w+ = (?:command|query|identityCommand)\(/;
const naming = /\bname(?:: | = )"([a-zA-Z]+\.[a-z-]+)"/;
const declared = sources.flatMap((file) => {
  const source = readFileSync(file, "utf8");
  return declares.test(source) ? [{ file, name: naming.exec(source)?.[1] ?? file }] : [];
});

test("every declared operation is in the registry, once", () => {
  expect(operations.map(({ name }) => name).sort()).toEqual(declared.map(({ name }) => name).sort());
  expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
});

test("an operation's file is called like its verb", () => {
  const wrong = declared.filter(({ file, name }) => !file.endsWith(`/${name.split(".")[1]}.ts`));
  expect(wrong).toEqual([]);
});

test("an operation with an HTTP binding says what it answers, and no two share a binding", () => {
  const bound = operations.filter(({ http }) => http !== undefined);
  expect(bound.filter(({ output }) => output === undefined).map(({ name }) => name)).toEqual([]);
  expect(new Set(bound.map(({ http }) => http)).size).toBe(bound.length);
});

test("each HTTP binding has its route, and each route its binding", () => {
  const routes = globSync("app/api/v1/**/route.ts").filter((file) => !file.includes("openapi.json"));
  const inFiles = routes.flatMap((file) => {
    const path = file.replace("app/api/v1", "").replace("/route.ts", "").replaceAll("[", "{").replaceAll("]", "}");
    return [...readFileSync(file, "utf8").matchAll(/export const (\w+) = route\((\w+)\)/g)].map(
      ([, method]) => `${method} ${path}`,
    );
  });
  expect(inFiles.sort()).toEqual(operations.flatMap(({ http }) => http ?? []).sort());
});

test("the OpenAPI document describes every binding from its own schemas", () => {
  const document = JSON.parse(JSON.stringify(openApi(operations)));
  expect(document.openapi).toBe("3.1.0");
  for (const { http, name } of operations) {
    if (http === undefined) continue;
    const [method = "", path = ""] = http.split(" ");
    const entry = document.paths[path][method.toLowerCase()];
    expect(entry.operationId).toBe(name);
    expect(Object.keys(entry.responses["200"].content["application/json"].schema).length).toBeGreaterThan(0);
  }
});
