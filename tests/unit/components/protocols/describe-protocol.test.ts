import { expect, test } from "vitest";
import { describeProtocol } from "@/components/protocols/describe-protocol";
import type { RowSpec } from "@/components/protocols/editor-model";
import { valueAt } from "@/components/protocols/walk-values";
import { defaultProtocol, protocolSchema } from "@/lib/rules";
import catalogue from "@/messages/en/protocols.json";

const words: Readonly<Record<string, string>> = catalogue.protocols.words;
const sections = describeProtocol(defaultProtocol, (key) => words[key] ?? null);
const rows = sections.flatMap((section) => section.rows);
const row = (key: string): RowSpec => {
  const found = rows.find((one) => one.key === key);
  if (!found) throw new Error(`no row ${key}`);
  return found;
};

/** Every number of the protocol with its path, published scales and what is only listed apart. */
function numbersIn(value: unknown, path: string[] = []): string[] {
  if (typeof value === "number") return [path.join(".")];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const isFixed = key === "outcomeScales" || key === "listed" || key === "skinTypes";
    return isFixed ? [] : numbersIn(child, [...path, key]);
  });
}

test("every number of the protocol can be edited", () => {
  const edited = new Set(rows.flatMap(({ fields }) => fields.map(({ path }) => path)));
  const lookBacks = [...edited].filter((path) => path.endsWith(".lookBack"));
  const isEdited = (path: string) => edited.has(path) || lookBacks.some((one) => path.startsWith(`${one}.`));
  expect(numbersIn(defaultProtocol).filter((path) => !isEdited(path))).toEqual([]);
});

test("every row has a source to read beside it, and every source path leads to a text", () => {
  expect(rows.filter(({ sourcePath }) => sourcePath === null).map(({ key }) => key)).toEqual([]);
  for (const { sourcePath } of rows) expect(valueAt(defaultProtocol, sourcePath ?? "")).toEqual(expect.any(String));
});

test("families come in the protocol's order, each under the catalogue's name", () => {
  expect(sections.map(({ title }) => title).slice(0, 4)).toEqual([
    "Needle and intervals",
    "Healing window",
    "Course",
    "Zones",
  ]);
  for (const { id } of sections) expect(words[`family_${id}`], id).toBeDefined();
});

test("a needle step shows its band and gaps in millimetres and days", () => {
  const { label, fields } = row("needle.steps.4");
  expect(label).toBe("1.5 mm");
  expect(fields.map((field) => [field.label, "unit" in field ? field.unit : field.kind])).toEqual([
    ["Over", "mm"],
    ["Up to", "mm"],
    ["Listed lengths", "lengths"],
    ["Minimum", "days"],
    ["Ideal", "days"],
  ]);
});

test("a severity offers only words that its place in the protocol takes", () => {
  for (const { fields } of rows)
    for (const field of fields) {
      if (field.kind !== "choice") continue;
      for (const { id } of field.options) {
        const edited = structuredClone(defaultProtocol);
        const parts = field.path.split(".");
        const holder = valueAt(edited, parts.slice(0, -1).join(".")) as Record<string, unknown>;
        holder[parts.at(-1) ?? ""] = id === "" ? null : id;
        const issues = protocolSchema.safeParse(edited).error?.issues ?? [];
        const own = issues.filter(({ code, path }) => code !== "custom" && path.join(".") === field.path);
        expect(own, `${field.path} = ${id}`).toEqual([]);
      }
    }
});

test("rows of one product share its name; alone, a row keeps its whole name", () => {
  const [first] = rows.filter(({ key }) => key.startsWith("anesthesia.products.1"));
  expect(first?.group).toMatch(/EMLA/);
  expect(row("zones.7")).toMatchObject({ group: null, name: "Neck" });
});
