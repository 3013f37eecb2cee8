import { z } from "zod";
import { daySchema, visitPlaceShape } from "@/lib/appointments/fields.schema";
import {
  dropOutShape,
  endsAfterStart,
  endsAfterStartError,
  placeShape,
} from "@/lib/appointments/replan/drop-out.schema";

export const previewReplanSchema = z
  .object({
    ...dropOutShape,
    kind: dropOutShape.kind.optional(),
    /** Without one, only who and what the day's visits are with is answered. */
    subjectId: dropOutShape.subjectId.optional(),
    /** Whether visits that could stay may move when that spares others more. */
    moveOthers: z.boolean().default(false),
    /** Places a person has chosen. Everything else is arranged around them. */
    pins: z
      .array(z.object({ appointmentId: z.uuid(), ...placeShape }))
      .max(200)
      .default([]),
    /** Visits that stay as they are, to be seen to by hand. */
    leftOut: z.array(z.uuid()).max(200).default([]),
  })
  .refine(({ kind, subjectId }) => (kind === undefined) === (subjectId === undefined), {
    error: "Say both who or what drops out, and its kind.",
    path: ["subjectId"],
  })
  .refine(endsAfterStart, endsAfterStartError);
export type PreviewReplanInput = z.output<typeof previewReplanSchema>;

const subject = z.object({
  id: z.uuid(),
  name: z.string(),
  /** How many booked visits of the day need it. */
  visits: z.int(),
});

const place = z.object({
  day: z.string(),
  ...visitPlaceShape,
});

const option = z.object({
  place,
  /** In minutes of the clock; see the costs of re-planning. */
  cost: z.int(),
  /** What changes for the patient: "Same time, with Paula Prescriber." */
  explanation: z.string(),
});

export const replanLineSchema = z.object({
  appointmentId: z.uuid(),
  version: z.int(),
  patientId: z.uuid(),
  patientName: z.string(),
  phone: z.string().nullable(),
  planId: z.uuid(),
  sessionNumber: z.int(),
  sessionCount: z.int(),
  from: place,
  /** moved: `to` is proposed, or pinned · unplaced: to be called · left_out: stays, by choice */
  state: z.enum(["moved", "unplaced", "left_out"]),
  /** Whether a person chose the place. */
  pinned: z.boolean(),
  /** Whether it could stay and is moved to spare others. */
  spares: z.boolean(),
  to: place.nullable(),
  cost: z.int(),
  explanation: z.string(),
  /** What else it could have while all other lines stay, cheapest first. */
  alternatives: z.array(option),
});
export type ReplanLineDto = z.output<typeof replanLineSchema>;
export type ReplanPlaceDto = z.output<typeof place>;

export const replanPreviewSchema = z.object({
  day: daySchema,
  today: z.string(),
  zone: z.string(),
  subjects: z.object({ clinicians: z.array(subject), rooms: z.array(subject), devices: z.array(subject) }),
  plan: z
    .object({
      name: z.string(),
      /** The drop-out, in instants. */
      startsAt: z.string(),
      endsAt: z.string(),
      /** What cannot be placed first, then by start. */
      lines: z.array(replanLineSchema),
      totals: z.object({
        affected: z.int(),
        sameTime: z.int(),
        sameDay: z.int(),
        otherDay: z.int(),
        unplaced: z.int(),
        leftOut: z.int(),
      }),
      cost: z.int(),
      /** "7 visits: 5 at the same time, 1 later the same day, 1 on Thu 14 Jan 2027." */
      summary: z.string(),
      /** False when the time to compute ran out: there may be a better plan. */
      proven: z.boolean(),
      /** Patients who are here already, and would have been touched. */
      arrived: z.array(z.object({ patientName: z.string(), startsAt: z.string() })),
    })
    .nullable(),
});
export type ReplanPreviewDto = z.output<typeof replanPreviewSchema>;
