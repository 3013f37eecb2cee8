import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseLength } from "@/lib/kernel/length";
import { defaultProtocol, type Finding } from "@/lib/rules";
import { consentCatalog } from "@/lib/rules/consent/catalog";
import { checkConsent } from "@/lib/rules/consent/check-consent";
import { consentPlan } from "@/lib/rules/consent/consent-plan";
import type { ConsentedPlan, ConsentFacts, ConsentSession } from "@/lib/rules/consent/types";

type Signed = Omit<ConsentFacts, "signedOn" | "maxLength" | "form"> & {
  readonly needlesUpTo: string;
  readonly form: ConsentFacts["form"];
  readonly withoutSections?: readonly string[];
};
type Session = Omit<ConsentSession, "length"> & { readonly needle: string };
type Usual = {
  readonly consent: Signed;
  readonly plan: ConsentedPlan;
  readonly session: Session;
  readonly now: string;
};
type Case = {
  readonly title: string;
  readonly consent?: Partial<Signed> | null;
  readonly plan?: Partial<ConsentedPlan>;
  readonly session?: Partial<Session>;
  readonly now?: string;
  readonly course?: Parameters<typeof consentPlan>[1];
  readonly expect: readonly Record<string, unknown>[];
};
type File = { readonly usual: Usual; readonly cases: readonly Case[] };

function needle(text: string): number {
  const length = parseLength(text);
  if (length === null) throw new Error(`Not a needle length: ${text}`);
  return length;
}

/** The cases are told in a clinic whose day is that of UTC, with a form that has every section but those left out. */
function signed({ needlesUpTo, withoutSections = [], ...consent }: Signed): ConsentFacts {
  const sections = consent.sections.filter((id) => !withoutSections.includes(id));
  return { ...consent, sections, signedOn: consent.signedAt.slice(0, 10), maxLength: needle(needlesUpTo) };
}

function asked({ needle: text, ...session }: Session): ConsentSession {
  return { ...session, length: needle(text) };
}

function answer(usual: Usual, given: Case): readonly Finding[] {
  const sections = defaultProtocol.consent.sections.required.map(({ id }) => id);
  const consent = given.consent === null ? null : signed({ ...usual.consent, sections, ...given.consent });
  return checkConsent(defaultProtocol, {
    consent,
    plan: { ...usual.plan, ...given.plan },
    session: asked({ ...usual.session, ...given.session }),
    now: given.now ?? usual.now,
  });
}

const key = ({ rule, severity }: Readonly<Record<string, unknown>>) => `${severity} ${rule}`;
const byKey = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) =>
  key(a) < key(b) ? -1 : 1;

const folder = new URL("./consent/", import.meta.url);
const files = readdirSync(folder)
  .sort()
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8")) as File] as const);

for (const [name, { usual, cases }] of files) {
  describe(name, () => {
    it.each(cases.map((given) => [given.title, given] as const))("%s", (_title, given) => {
      if (given.course) return expect(consentPlan(defaultProtocol, given.course)).toMatchObject(given.expect);
      const found = [...answer(usual, given)].sort(byKey);
      const wanted = [...given.expect].sort(byKey);
      expect(found.map(key)).toEqual(wanted.map(key));
      expect(found).toMatchObject(wanted);
    });
  });
}

describe("the catalog of consent rules", () => {
  it("has exactly one entry for each rule, and every rule has a golden case", () => {
    const rules = consentCatalog.map(({ rule }) => rule).sort();
    const told = files.flatMap(([, { cases }]) => cases.flatMap((given) => given.expect.map(({ rule }) => rule)));
    expect(new Set(rules).size).toBe(rules.length);
    expect([...new Set(told.filter((rule) => rule !== undefined))].sort()).toEqual(rules);
  });
});
