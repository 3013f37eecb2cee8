/** Only what the checks below read, so that the schema can use them without a type that depends on itself. */
type Checked = {
  readonly needle: {
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

function* inSteps({ needle: { steps } }: Checked): Generator<Contradiction> {
  for (const [index, step] of steps.entries()) {
    const path = ["needle", "steps", index];
    const previous = steps[index - 1];
    if (step.gt !== (previous?.le ?? 0)) {
      yield { path: [...path, "gt"], message: `Bands must meet: ${step.id} has to start at ${previous?.le ?? 0}.` };
    }
    if (step.le <= step.gt) yield { path: [...path, "le"], message: `The band of ${step.id} is empty.` };
    if (step.listed.some((length) => length <= step.gt || length > step.le)) {
      yield { path: [...path, "listed"], message: `${step.id} lists a length outside its own band.` };
    }
    if (step.minIntervalDays > step.idealIntervalDays) {
      yield { path: [...path, "idealIntervalDays"], message: `${step.id}: the ideal gap is shorter than the minimum.` };
    }
    if (previous && step.minIntervalDays < previous.minIntervalDays) {
      yield { path: [...path, "minIntervalDays"], message: `${step.id} is deeper than ${previous.id} and rests less.` };
    }
  }
}

function* inCourse({ course }: Checked): Generator<Contradiction> {
  const { min, max } = course.onScheduleDays;
  if (course.minSessions > course.maxSessions) {
    yield { path: ["course", "maxSessions"], message: "The most sessions is below the fewest." };
  }
  if (min > max)
    yield { path: ["course", "onScheduleDays", "max"], message: "The on-schedule span ends before it starts." };
  if (course.lapsedAfterDays.days < max) {
    yield { path: ["course", "lapsedAfterDays", "days"], message: "A course cannot lapse while it is on schedule." };
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
    if (upTo <= zone.max)
      yield { path: [...path, "override", "upTo"], message: `${zone.id}: the override adds no depth.` };
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
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) yield { path, message: `${twice} is listed twice.` };
  }
  if (!needle.steps.some((step) => step.id === homeCare.clinicOnlyFromStep)) {
    yield { path: ["homeCare", "clinicOnlyFromStep"], message: `${homeCare.clinicOnlyFromStep} is no needle step.` };
  }
}

/** Every way a protocol of the right shape speaks against itself, with the path of the value to mend. Empty when it does not. */
export function contradictions(protocol: Checked): Contradiction[] {
  return [...inSteps(protocol), ...inCourse(protocol), ...inZones(protocol), ...inIds(protocol)];
}
