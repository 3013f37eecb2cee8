import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseLength } from "@/lib/kernel/length";
import { defaultProtocol, type Finding } from "@/lib/rules";
import type { AnesthesiaPatient, Application } from "@/lib/rules/anesthesia/application";
import { anesthesiaCatalog } from "@/lib/rules/anesthesia/catalog";
import { checkAnesthesia } from "@/lib/rules/anesthesia/check-anesthesia";

/** A field set to null is left out. */
type Change<T> = { readonly [K in keyof T]?: T[K] | null };
type Case = {
  readonly title: string;
  readonly needle?: string;
  readonly today?: string;
  /** What differs from the unremarkable cream of base.json; null when nothing is recorded. */
  readonly cream?: Change<Application> | { readonly notUsedBecause: string } | null;
  readonly before?: readonly Change<Application>[];
  readonly patient?: Change<AnesthesiaPatient>;
  readonly expect: readonly Partial<Finding>[];
};
type Base = { readonly needle: string; readonly today: string; cream: Application; patient: AnesthesiaPatient };

const folder = new URL("./anesthesia/", import.meta.url);

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8")) as T;
}

const base = read<Base>("base.json");
const files = readdirSync(folder)
  .filter((file) => file !== "base.json")
  .sort()
  .map((file) => ({ file, cases: read<{ cases: readonly Case[] }>(file).cases }));

function changed<T extends object>(from: T, change: Change<T> = {}): T {
  const entries = Object.entries({ ...from, ...change }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as unknown as T;
}

function answer({ needle = base.needle, today = base.today, cream = {}, before = [], patient }: Case): Finding[] {
  const length = parseLength(needle);
  if (length === null) throw new Error(`Not a needle length: ${needle}`);
  const application = cream === null || "notUsedBecause" in cream ? cream : changed(base.cream, cream);
  const priorApplications24h = before.map((earlier) => changed(base.cream, earlier));
  const facts = { application, length, priorApplications24h, patient: changed(base.patient, patient), today };
  return checkAnesthesia(defaultProtocol, facts);
}

function inOrder<T extends Partial<Finding>>(findings: readonly T[]): T[] {
  const key = ({ rule, field = "", data = {} }: Partial<Finding>) => `${rule} ${field} ${data.flag}`;
  return [...findings].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

for (const { file, cases } of files) {
  describe(`anesthesia/${file}`, () => {
    it.each(cases.map((given) => [given.title, given] as const))("%s", (_title, given) => {
      const found = inOrder(answer(given));
      const wanted = inOrder(given.expect);
      expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
        wanted.map(({ rule, severity }) => `${severity} ${rule}`),
      );
      expect(found).toMatchObject(wanted);
    });
  });
}

it("shows every rule of numbing in at least one case, and explains each exactly once", () => {
  const shown = files.flatMap(({ cases }) => cases.flatMap((given) => given.expect.map(({ rule }) => rule)));
  expect([...new Set(shown)].sort()).toEqual(anesthesiaCatalog.map(({ rule }) => rule).sort());
});
