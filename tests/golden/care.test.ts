import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseLength } from "@/lib/kernel/length";
import { type Booked, defaultProtocol, type Finding, type Performed } from "@/lib/rules";
import { aftercareAt } from "@/lib/rules/care/aftercare-at";
import { checkDevice, type Device } from "@/lib/rules/care/check-device";
import { checkScore, type Score } from "@/lib/rules/care/check-score";
import { checkSensitivity, type SkinSensitivity } from "@/lib/rules/care/check-sensitivity";
import { checkStep } from "@/lib/rules/care/check-step";
import { checkTopicals, type Topical } from "@/lib/rules/care/check-topicals";
import { homeCare } from "@/lib/rules/care/home-care";
import { nextStep } from "@/lib/rules/care/next-step";
import { redFlag } from "@/lib/rules/care/red-flag";
import { scoreOf } from "@/lib/rules/care/score-of";
import { sequenceSteps, type VisitFacts } from "@/lib/rules/care/sequence-steps";

type WithNeedle<T> = Omit<T, "length"> & { readonly needle: string };
type Case = {
  readonly title: string;
  readonly home?: {
    readonly roller: string | null;
    readonly zones: readonly string[];
    readonly today: string;
    readonly history?: readonly WithNeedle<Performed>[];
    readonly upcoming?: readonly WithNeedle<Booked>[];
    readonly acknowledged?: readonly string[];
  };
  readonly device?: Device;
  readonly topicals?: readonly Topical[];
  /** The day something is put on the skin. */
  readonly date?: string;
  /** Null: nobody has judged it. */
  readonly sensitivity?: SkinSensitivity | null;
  readonly score?: Score;
  readonly visit?: {
    readonly doneThrough?: string;
    readonly except?: readonly string[];
    readonly step?: string;
    readonly needle: string;
    readonly anesthesia: VisitFacts["anesthesia"];
  };
  readonly hoursSince?: number;
  readonly redFlag?: string;
  /** What else is answered beside findings: the first day, the total, the next step, the advice. */
  readonly answer?: unknown;
  readonly expect?: readonly Partial<Finding>[];
};
type Answer = { readonly answer?: unknown; readonly findings?: readonly Finding[] };

function lengthOf(needle: string): number {
  const length = parseLength(needle);
  if (length === null) throw new Error(`Not a needle length: ${needle}`);
  return length;
}

function readNeedle<T extends object>({ needle, ...rest }: WithNeedle<T>): T {
  return { ...rest, length: lengthOf(needle) } as unknown as T;
}

function askHome({ roller, history = [], upcoming = [], ...given }: NonNullable<Case["home"]>): Answer {
  const { allowedFrom, findings } = homeCare(defaultProtocol, {
    ...given,
    assignedLength: roller === null ? null : lengthOf(roller),
    history: history.map((performed) => readNeedle<Performed>(performed)),
    upcoming: upcoming.map((booked) => readNeedle<Booked>(booked)),
  });
  return { answer: allowedFrom, findings };
}

function askVisit({ doneThrough, except = [], step, needle, anesthesia }: NonNullable<Case["visit"]>): Answer {
  const order: string[] = sequenceSteps(defaultProtocol).map(({ id }) => id);
  const done = order.slice(0, doneThrough ? order.indexOf(doneThrough) + 1 : 0).filter((id) => !except.includes(id));
  const facts = { length: lengthOf(needle), anesthesia };
  if (step === undefined) return { answer: nextStep(defaultProtocol, done, facts)?.id ?? null };
  return { findings: checkStep(defaultProtocol, { ...facts, done, step }) };
}

function ask({
  title,
  home,
  device,
  topicals,
  date = "",
  sensitivity,
  score,
  visit,
  hoursSince,
  redFlag: code,
}: Case): Answer {
  if (home) return askHome(home);
  if (device) return { findings: checkDevice(defaultProtocol, device) };
  if (topicals) return { findings: checkTopicals(topicals, date) };
  if (sensitivity !== undefined) return { findings: checkSensitivity(defaultProtocol, sensitivity ?? undefined) };
  if (score) {
    return { answer: scoreOf(defaultProtocol, score)?.total ?? null, findings: checkScore(defaultProtocol, score) };
  }
  if (visit) return askVisit(visit);
  if (hoursSince !== undefined) return { answer: aftercareAt(defaultProtocol, hoursSince)?.id ?? null };
  if (code !== undefined) return { answer: redFlag(defaultProtocol, code)?.urgency ?? null };
  throw new Error(`Nothing is asked: ${title}`);
}

function bySeverityAndRule(a: Partial<Finding>, b: Partial<Finding>): number {
  const key = ({ rule, severity, field = "" }: Partial<Finding>) => `${rule} ${severity} ${field}`;
  return key(a) < key(b) ? -1 : 1;
}

const named = ({ severity, rule }: Partial<Finding>) => `${severity} ${rule}`;
const folder = new URL("./care/", import.meta.url);

for (const file of readdirSync(folder).sort()) {
  const { cases } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as { cases: readonly Case[] };
  describe(file, () => {
    it.each(cases.map((given) => [given.title, given] as const))("%s", (_title, given) => {
      const { answer, findings } = ask(given);
      if (given.answer !== undefined || findings === undefined) expect(answer).toEqual(given.answer);
      const found = [...(findings ?? [])].sort(bySeverityAndRule);
      const wanted = [...(given.expect ?? [])].sort(bySeverityAndRule);
      expect(found.map(named)).toEqual(wanted.map(named));
      expect(found).toMatchObject(wanted);
    });
  });
}
