import { z } from "zod";
import { text } from "@/lib/rules/care/shape";
import { findTwice } from "@/lib/rules/find-twice";

export const stepIds = [
  "identity_recheck",
  "contraindications_clear",
  "consent_reaffirmed",
  "photos_before",
  "anesthesia_recorded",
  "anesthesia_removed",
  "antisepsis",
  "rolling",
  "stamping",
  "photos_after",
  "aftercare_given",
] as const;

export type StepId = (typeof stepIds)[number];

const step = z
  .strictObject({
    id: z.enum(stepIds),
    /** As it reads in a sentence: "the antisepsis". */
    label: text,
    /**
     * `when_numbed`: skin was numbed, or nobody has said yet and the needle reaches the dermis.
     * `when_dermal_or_numbed`: the needle reaches the dermis, or skin was numbed all the same (A14).
     */
    needed: z.enum(["always", "when_dermal_or_numbed", "when_numbed", "optional"]),
  })
  .readonly();

export type SequenceStep = z.infer<typeof step>;

/** What has to come before what, whatever else a clinic reorders. */
const precedence: readonly (readonly [StepId, StepId])[] = [
  ["contraindications_clear", "rolling"],
  ["consent_reaffirmed", "anesthesia_recorded"],
  ["consent_reaffirmed", "photos_before"],
  ["photos_before", "rolling"],
  ["contraindications_clear", "anesthesia_recorded"],
  ["anesthesia_recorded", "anesthesia_removed"],
  ["anesthesia_removed", "rolling"],
  ["antisepsis", "rolling"],
  ["rolling", "stamping"],
  ["rolling", "photos_after"],
  ["rolling", "aftercare_given"],
];

const mayBeOptional: readonly StepId[] = ["photos_before", "stamping", "photos_after"];

/** The order of a session, each step once. */
export const sequenceSchema = z
  .strictObject({ steps: z.array(step).length(stepIds.length).readonly(), source: text })
  .readonly()
  .superRefine(({ steps }, context) => {
    const order = steps.map(({ id }) => id);
    const twice = findTwice(order);
    if (twice !== undefined)
      context.addIssue({ code: "custom", path: ["steps"], message: `${twice} is listed twice.` });
    for (const [first, then] of precedence) {
      const [a, b] = [order.indexOf(first), order.indexOf(then)];
      if (a < 0 || b < 0 || a < b) continue;
      const message = `${first} is step ${a + 1} and ${then} is step ${b + 1}: ${first} has to come first.`;
      context.addIssue({ code: "custom", path: ["steps", b], message });
    }
    for (const [index, { id, needed }] of steps.entries()) {
      if (needed !== "optional" || mayBeOptional.includes(id)) continue;
      const message = `${id} is optional here, and no session goes without it.`;
      context.addIssue({ code: "custom", path: ["steps", index, "needed"], message });
    }
  });
