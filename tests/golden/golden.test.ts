import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseLength } from "@/lib/kernel/length";
import {
  type CourseSession,
  checkCourse,
  checkSession,
  defaultProtocol,
  type Finding,
  type Performed,
  type Role,
  type SessionFacts,
  window,
} from "@/lib/rules";

type WithNeedle<T> = Omit<T, "length"> & { readonly needle: string };
type Case = {
  readonly title: string;
  readonly history?: readonly WithNeedle<Performed>[];
  readonly upcoming?: readonly WithNeedle<SessionFacts>[];
  readonly session?: WithNeedle<SessionFacts>;
  readonly sessions?: readonly WithNeedle<CourseSession>[];
  readonly next?: { readonly needle: string; readonly zones: readonly string[] };
  readonly role?: Role;
  readonly healingWindow?: "warn" | "block";
  readonly expect: readonly Partial<Finding>[] | ReturnType<typeof window>;
};

function readNeedle<T extends object>({ needle, ...rest }: WithNeedle<T>): T {
  const length = parseLength(needle);
  if (length === null) throw new Error(`Not a needle length: ${needle}`);
  return { ...rest, length } as unknown as T;
}

function bySeverityAndRule(a: Partial<Finding>, b: Partial<Finding>): number {
  const key = ({ rule, severity, earliest = "none" }: Partial<Finding>) => `${rule} ${severity} ${earliest}`;
  return key(a) < key(b) ? -1 : 1;
}

function answer(given: Case): readonly Finding[] | ReturnType<typeof window> {
  const severity = given.healingWindow ?? defaultProtocol.healingWindow.severity;
  const protocol = { ...defaultProtocol, healingWindow: { ...defaultProtocol.healingWindow, severity } };
  const history = (given.history ?? []).map((performed) => readNeedle<Performed>(performed));
  const common = { history, patient: {}, actor: { role: given.role ?? ("clinician" as const) } };
  if (given.next) return window(protocol, history, given.next.zones, parseLength(given.next.needle) ?? 0);
  if (given.sessions) {
    const sessions = given.sessions.map((session) => readNeedle<CourseSession>(session));
    return checkCourse(protocol, { ...common, sessions });
  }
  if (!given.session) throw new Error(`Nothing is asked: ${given.title}`);
  const upcoming = (given.upcoming ?? []).map((booked) => readNeedle<SessionFacts>(booked));
  return checkSession(protocol, { ...common, upcoming, session: readNeedle<SessionFacts>(given.session) });
}

const folder = new URL("./intervals/", import.meta.url);

for (const file of readdirSync(folder).sort()) {
  const { cases } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as { cases: readonly Case[] };
  describe(file, () => {
    it.each(cases.map((given) => [given.title, given] as const))("%s", (_title, given) => {
      const found = answer(given);
      if (!Array.isArray(found)) return expect(found).toEqual(given.expect);
      const wanted = [...(given.expect as readonly Partial<Finding>[])].sort(bySeverityAndRule);
      const sorted = [...found].sort(bySeverityAndRule);
      expect(sorted.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
        wanted.map(({ rule, severity }) => `${severity} ${rule}`),
      );
      expect(sorted).toMatchObject(wanted);
    });
  });
}
