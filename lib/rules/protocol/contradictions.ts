import { formatLength } from "@/lib/kernel/length";
import { findTwice } from "@/lib/rules/find-twice";
import { beyondRecord } from "@/lib/rules/protocol/record-limits";

/** Only what the checks below read, so that the schema can use them without a type that depends on itself. */
type Checked = {
  readonly needle: {
    readonly increment: { readonly length: number };
    readonly steps: readonly {
      readonly id: string;
      readonly gt: number;
      readonly le: number;
      readonly listed: readonly number[];
      readonly minIntervalDays: number;
      readonly idealIntervalDays: number;
    }[];
  };
  readonly course: {
    readonly minSessions: number;
    readonly maxSessions: number;
    readonly onScheduleDays: { readonly min: number; readonly max: number };
    readonly lapsedAfterDays: { readonly days: number };
  };
  readonly zones: readonly {
    readonly id: string;
    readonly parent: string | null;
    readonly max: number;
    readonly override?: { readonly upTo: number; readonly indicationGroup: string } | undefined;
  }[];
  readonly indications: readonly { readonly id: string; readonly group: string }[];
  readonly homeCare: { readonly clinicOnlyFromStep: string };
};

type Contradiction = { readonly path: (string | number)[]; readonly message: string };

function* inSteps({ needle: { increment, steps } }: Checked): Generator<Contradiction> {
  for (const [index, step] of steps.entries()) {
    const path = ["needle", "steps", index];
    const previous = steps[index - 1];
    const start = previous?.le ?? 0;
    const [over, upTo] = [formatLength(step.gt), formatLength(step.le)];
    if (step.gt !== start) {
      const message = `Bands must meet: ${step.id} has to start over ${formatLength(start)}, not over ${over}.`;
      yield { path: [...path, "gt"], message };
    }
    if (step.le <= step.gt) {
      yield { path: [...path, "le"], message: `The band of ${step.id} is empty: over ${over} and up to ${upTo}.` };
    }
    const outside = step.listed.find((length) => length <= step.gt || length > step.le);
    if (outside !== undefined) {
      const message = `${step.id} lists ${formatLength(outside)}, which is outside its own band: over ${over}, up to ${upTo}.`;
      yield { path: [...path, "listed"], message };
    }
    const between = step.listed.find((length) => length % increment.length !== 0);
    if (between !== undefined) {
      const message = `${step.id} lists ${formatLength(between)}, which is no multiple of the increment, ${formatLength(increment.length)}.`;
      yield { path: [...path, "listed"], message };
    }
    const { minIntervalDays: least, idealIntervalDays: ideal } = step;
    if (least > ideal) {
      const message = `${step.id}: the ideal interval, ${ideal} days, is shorter than the minimum, ${least} days.`;
      yield { path: [...path, "idealIntervalDays"], message };
    }
    if (previous && least < previous.minIntervalDays) {
      const message = `${step.id} is deeper than ${previous.id} and rests less: ${least} days against ${previous.minIntervalDays}.`;
      yield { path: [...path, "minIntervalDays"], message };
    }
  }
}

function* inCourse({ course }: Checked): Generator<Contradiction> {
  const { min, max } = course.onScheduleDays;
  const { minSessions, maxSessions, lapsedAfterDays } = course;
  if (minSessions > maxSessions) {
    const message = `A course has at least ${minSessions} sessions, so it cannot have at most ${maxSessions}.`;
    yield { path: ["course", "maxSessions"], message };
  }
  if (min > max) {
    const message = `The on-schedule span starts at ${min} days, so it cannot end at ${max}.`;
    yield { path: ["course", "onScheduleDays", "max"], message };
  }
  if (lapsedAfterDays.days < max) {
    const message = `A course cannot lapse after ${lapsedAfterDays.days} days while it is on schedule up to ${max}.`;
    yield { path: ["course", "lapsedAfterDays", "days"], message };
  }
}

function isInsideItself(zones: Checked["zones"], id: string): boolean {
  let parent = zones.find((zone) => zone.id === id)?.parent ?? null;
  for (let guard = zones.length; parent !== null && guard > 0; guard -= 1) {
    if (parent === id) return true;
    const next = parent;
    parent = zones.find((zone) => zone.id === next)?.parent ?? null;
  }
  return false;
}

function* inZones({ zones, indications }: Checked): Generator<Contradiction> {
  for (const [index, zone] of zones.entries()) {
    const path = ["zones", index];
    if (zone.parent !== null && !zones.some((other) => other.id === zone.parent)) {
      yield { path: [...path, "parent"], message: `${zone.id} is part of ${zone.parent}, which is no zone.` };
    }
    if (isInsideItself(zones, zone.id)) yield { path: [...path, "parent"], message: `${zone.id} is part of itself.` };
    if (!zone.override) continue;
    const { upTo, indicationGroup } = zone.override;
    if (upTo <= zone.max) {
      const message = `${zone.id}: the override, up to ${formatLength(upTo)}, adds no depth to ${formatLength(zone.max)}.`;
      yield { path: [...path, "override", "upTo"], message };
    }
    if (!indications.some((indication) => indication.group === indicationGroup)) {
      yield { path: [...path, "override", "indicationGroup"], message: `No indication belongs to ${indicationGroup}.` };
    }
  }
}

function* inIds({ needle, zones, indications, homeCare }: Checked): Generator<Contradiction> {
  const lists = [
    { path: ["needle", "steps"], ids: needle.steps.map((step) => step.id) },
    { path: ["zones"], ids: zones.map((zone) => zone.id) },
    { path: ["indications"], ids: indications.map((indication) => indication.id) },
  ];
  for (const { path, ids } of lists) {
    const twice = findTwice(ids);
    if (twice !== undefined) yield { path, message: `${twice} is listed twice.` };
  }
  if (!needle.steps.some((step) => step.id === homeCare.clinicOnlyFromStep)) {
    yield { path: ["homeCare", "clinicOnlyFromStep"], message: `${homeCare.clinicOnlyFromStep} is no needle step.` };
  }
}

/** Every way a protocol of the right shape speaks against itself, with the path of the value to mend. Empty when it does not. */
export function contradictions(protocol: Checked): Contradiction[] {
  return [
    ...inSteps(protocol),
    ...inCourse(protocol),
    ...inZones(protocol),
    ...inIds(protocol),
    ...beyondRecord(protocol),
  ];
}
