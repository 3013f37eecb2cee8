import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Day, defaultProtocol, type Finding } from "@/lib/rules";
import { screeningCatalog } from "@/lib/rules/screening/catalog";
import { discreetly } from "@/lib/rules/screening/discreet";
import { isBlockedWithoutDate, notBefore } from "@/lib/rules/screening/not-before";
import { screen } from "@/lib/rules/screening/screen";
import type { Answer, ScreeningPatient } from "@/lib/rules/screening/types";

type Case = {
  readonly title: string;
  /** Day of the session. */
  readonly date: Day;
  readonly zones: readonly string[];
  readonly answers: readonly Answer[];
  readonly patient?: ScreeningPatient;
  /** As the desk is told it. */
  readonly desk?: boolean;
  readonly expect: readonly (Omit<Partial<Finding>, "earliest"> & { readonly earliest?: Day | null })[];
  /** The day before which a plan may not start: null when no block has a date, "never" when some block has none. */
  readonly notBefore: Day | null | "never";
};

const folder = new URL("./screening/", import.meta.url);
const files = readdirSync(folder)
  .sort()
  .map((file) => {
    const { cases } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as { cases: readonly Case[] };
    return { file, cases };
  });

const byRule = (a: { rule?: string }, b: { rule?: string }) => (`${a.rule}` < `${b.rule}` ? -1 : 1);

describe.each(files)("$file", ({ cases }) => {
  it.each(cases.map((given) => [given.title, given] as const))("%s", (_title, given) => {
    const all = screen(defaultProtocol, { patient: {}, ...given });
    const found = given.desk ? all.map(discreetly) : all;
    const wanted = [...given.expect].sort(byRule);
    const sorted = [...found].sort(byRule).map((finding) => ({ ...finding, earliest: finding.earliest ?? null }));
    expect(sorted.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
      wanted.map(({ rule, severity }) => `${severity} ${rule}`),
    );
    expect(sorted).toMatchObject(wanted);
    expect(isBlockedWithoutDate(found) ? "never" : notBefore(found)).toBe(given.notBefore);
  });
});

describe("the golden cases of screening", () => {
  it("show every rule of the catalogue at least once", () => {
    const shown = new Set(files.flatMap(({ cases }) => cases.flatMap((given) => given.expect.map(({ rule }) => rule))));
    expect([...shown].sort()).toEqual(screeningCatalog.map(({ rule }) => rule).sort());
  });
});
