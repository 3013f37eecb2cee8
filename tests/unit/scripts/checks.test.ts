import { expect, test } from "vitest";
import { fileSize, medianLines } from "../../../scripts/checks/file-size.mjs";
import { noForeignPlaces } from "../../../scripts/checks/no-foreign-places.mjs";
import { noModuleMocks } from "../../../scripts/checks/no-module-mocks.mjs";
import { noSkippedTests } from "../../../scripts/checks/no-skipped-tests.mjs";
import { serverActions } from "../../../scripts/checks/server-actions.mjs";

const lines = (count: number) => "x\n".repeat(count);
const file = (path: string, text: string) => [{ path, text }];

test("a source file of 301 lines is refused, one of 300 and a long catalogue are not", () => {
  expect(fileSize(file("lib/a.ts", lines(301)))).toEqual([expect.stringContaining("lib/a.ts has 301 lines")]);
  expect(fileSize([...file("lib/a.ts", lines(300)), ...file("messages/en/a.json", lines(900))])).toEqual([]);
});

test("the median counts source files only", () => {
  expect(medianLines([...file("a.ts", lines(1)), ...file("b.ts", lines(7)), ...file("c.tsx", lines(9))])).toBe(7);
});

const directive =
  '"use server";\n\nimport { action } from "@/lib/web/action";\nimport {\n  move,\n} from "@/lib/x";\n\n';

test("an actions file of one-line bindings passes", () => {
  expect(serverActions(file("app/a/actions.ts", `${directive}// why\nexport const moveIt = action(move);\n`))).toEqual(
    [],
  );
});

test.each([
  ["a function", "export async function open() {}"],
  ["an inline operation", "export const moveIt = action(async () => 1);"],
  ["another maker", "export const moveIt = wrap(move);"],
  ["a re-export", 'export * from "@/lib/x";'],
  ["a constant", "const secret = 1;"],
])("an actions file with %s is refused", (_, line) => {
  expect(serverActions(file("app/a/actions.ts", `${directive}${line}\n`))).not.toEqual([]);
});

test("a function made an endpoint inside another file is refused", () => {
  const text = 'export function Page() {\n  async function save() {\n    "use server";\n  }\n}\n';
  expect(serverActions(file("app/a/page.tsx", text))).toHaveLength(1);
});

test.each(["test.skip", "it.only", "describe.todo", "test.concurrent.skipIf", "describe.runIf", "test.fixme"])(
  "%s is refused, with its line",
  (call) => {
    expect(noSkippedTests(file("tests/unit/a.test.ts", `\n${call}("x");\n`))).toEqual([
      expect.stringContaining("tests/unit/a.test.ts:2"),
    ]);
  },
);

test("a test that runs is not refused", () => {
  expect(noSkippedTests(file("tests/unit/a.test.ts", 'test.each([1])("only %s", () => {});'))).toEqual([]);
});

test("a module mock is refused in an integration test", () => {
  const text = 'vi.mock("@/lib/db/client");';
  expect(noModuleMocks(file("tests/integration/plans/create-plan.test.ts", text))).toHaveLength(1);
});

test("a registry's host and a build machine's folder are refused, a route of that name is not", () => {
  const host = ["https://registry", "npmjs", "org"].join(".");
  const folder = ["", "work", "main"].join("/");
  expect(noForeignPlaces(file("README.md", host))).toHaveLength(1);
  expect(noForeignPlaces(file("lib/a.ts", `const at = "${folder}";`))).toHaveLength(1);
  expect(noForeignPlaces(file("lib/a.ts", 'fetch("/api/v1/work/1")'))).toEqual([]);
});
