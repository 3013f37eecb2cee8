import { z } from "zod";
import { screeningContradictions } from "@/lib/rules/screening/contradictions";

const source = z.string().min(1);
const id = z.string().regex(/^[a-z][a-z0-9_]*$/);
const years = z.int().min(1).max(120);
const phototype = z.int().min(1).max(6);
const clinical = z.array(z.enum(["clinician", "prescriber"]));

const lookBack = z.discriminatedUnion("kind", [
  /** Only while it lasts: free from the day after its last day. */
  z.strictObject({ kind: z.literal("current") }).readonly(),
  /** Free again this many calendar days after its last day. */
  z.strictObject({ kind: z.literal("days"), days: z.int().min(1).max(3660) }).readonly(),
  /** Free again on the same date this many months later, clamped to the month's end. */
  z.strictObject({ kind: z.literal("months"), months: z.int().min(1).max(120) }).readonly(),
  z.strictObject({ kind: z.literal("ever") }).readonly(),
  /** While the patient is `from` years or older and younger than `below` years on the session's day. */
  z.strictObject({ kind: z.literal("age"), from: years.optional(), below: years }).readonly(),
  /** Fitzpatrick skin type `from` (1 to 6) and darker. */
  z.strictObject({ kind: z.literal("phototype"), from: phototype }).readonly(),
]);

const contraindication = z
  .strictObject({
    id,
    /** A short noun phrase, as it opens a message. */
    label: z.string().min(1),
    severity: z.enum(["block", "warn", "info"]),
    /** Who lets it pass; nobody when empty. */
    overridableBy: clinical.readonly(),
    lookBack,
    /** Asks for the patient as a whole, for skin shared with the session, or for any session on the face. */
    scope: z.enum(["patient", "zone", "face"]),
    /** For a patient's form. `{span}` stands for the look-back in words. */
    question: z.string().min(1),
    /** What the last day is called: "last dose". */
    lastDay: z.string().min(1).optional(),
    /** Roles of whom one must confirm that it is over before its last day counts. */
    endConfirmedBy: clinical.min(1).readonly().optional(),
    /** What to see to when it applies. */
    prompt: z.string().min(1).optional(),
    source,
  })
  .readonly();

const clearance = z
  .strictObject({
    id,
    /** What is cleared, as it reads after "cleared for": "wrinkles of the neck". */
    label: z.string().min(1),
    zones: z.array(id).min(1).readonly(),
    indications: z.array(id).min(1).readonly(),
    /** Only this part of the zone is cleared: "abdomen". */
    part: z.string().min(1).optional(),
    phototypes: z.strictObject({ from: phototype, to: phototype }).readonly().optional(),
    source,
  })
  .readonly();

/** Contraindications, and the uses outside which a consent needs an off-label line. */
export const screeningSchema = z
  .strictObject({
    contraindications: z.array(contraindication).min(1).readonly(),
    cleared: z
      .strictObject({
        /** Youngest age, in years, the devices are cleared for. */
        fromAge: z.strictObject({ years, source }).readonly(),
        uses: z.array(clearance).min(1).readonly(),
        source,
      })
      .readonly(),
    source,
  })
  .readonly()
  .superRefine((screening, context) => {
    for (const { path, message } of screeningContradictions(screening)) {
      context.addIssue({ code: "custom", path, message });
    }
  });

export type ScreeningProtocol = z.infer<typeof screeningSchema>;
export type Contraindication = ScreeningProtocol["contraindications"][number];
export type LookBack = Contraindication["lookBack"];
export type Clearance = ScreeningProtocol["cleared"]["uses"][number];
