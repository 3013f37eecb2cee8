import { formatLength } from "@/lib/kernel/length";

/**
 * What a clinic's record can hold, whatever its protocol says: the database's own checks on plans and visits (prisma/migrations,
 * guards). A protocol that allows more would promise courses nobody could write down.
 */
export const recordLimits = {
  sessions: { min: 2, max: 5 },
  /** Hundredths of a millimetre: the deepest needle, and what every length is a multiple of. */
  length: { max: 250, multipleOf: 5 },
  zoneIdLength: 60,
  indications: [
    "acne_scars",
    "surgical_scars",
    "wound_scars",
    "wrinkles",
    "stretch_marks",
    "pigmentation",
    "laxity",
  ] as readonly string[],
} as const;

type Recorded = {
  readonly needle: {
    readonly increment: { readonly length: number };
    readonly steps: readonly { readonly id: string; readonly le: number }[];
  };
  readonly course: { readonly minSessions: number; readonly maxSessions: number };
  readonly zones: readonly { readonly id: string }[];
  readonly indications: readonly { readonly id: string }[];
};

/** Every value of a protocol that the record could not hold, with its path and why. */
export function* beyondRecord({ needle, course, zones, indications }: Recorded): Generator<{
  readonly path: (string | number)[];
  readonly message: string;
}> {
  const { sessions, length, zoneIdLength } = recordLimits;
  const holds = `a course is recorded with ${sessions.min} to ${sessions.max} sessions`;
  if (course.minSessions < sessions.min) {
    yield { path: ["course", "minSessions"], message: `${course.minSessions} is too few: ${holds}.` };
  }
  if (course.maxSessions > sessions.max) {
    yield { path: ["course", "maxSessions"], message: `${course.maxSessions} is too many: ${holds}.` };
  }
  const { length: increment } = needle.increment;
  if (increment % length.multipleOf !== 0) {
    const message = `Needle lengths are recorded in steps of ${formatLength(length.multipleOf)}, so the increment cannot be ${formatLength(increment)}.`;
    yield { path: ["needle", "increment", "length"], message };
  }
  for (const [index, { id, le }] of needle.steps.entries()) {
    if (le <= length.max) continue;
    const message = `${id} reaches ${formatLength(le)}, and needles are recorded up to ${formatLength(length.max)}.`;
    yield { path: ["needle", "steps", index, "le"], message };
  }
  for (const [index, { id }] of zones.entries()) {
    if (id.length > zoneIdLength)
      yield { path: ["zones", index, "id"], message: `A zone's id has at most ${zoneIdLength} characters.` };
  }
  for (const [index, { id }] of indications.entries()) {
    if (recordLimits.indications.includes(id)) continue;
    const message = `${id} cannot be recorded as an indication. These can: ${recordLimits.indications.join(", ")}.`;
    yield { path: ["indications", index, "id"], message };
  }
}
