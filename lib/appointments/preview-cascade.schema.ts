import { z } from "zod";
import { findingSchema, hasOneStart, oneStartError, startShape } from "@/lib/appointments/fields.schema";
import { courseSessionSchema } from "@/lib/plans/plan.schema";

const moveSchema = z
  .object({
    kind: z.literal("move"),
    appointmentId: z.uuid(),
    ...startShape,
    clinicianId: z.uuid().optional(),
    roomId: z.uuid().optional(),
    deviceId: z.uuid().optional(),
  })
  .refine(hasOneStart, oneStartError);

export const previewCascadeSchema = z.object({
  planId: z.uuid(),
  /** What is to happen: a visit moves, a visit is cancelled, or nothing: what stands wrong is to be cured. */
  change: z.union([
    moveSchema,
    z.object({ kind: z.literal("cancel"), appointmentId: z.uuid() }),
    z.object({ kind: z.literal("cure") }),
  ]),
  /** Visits that are to stay where they are. */
  pinned: z.array(z.uuid()).max(50).optional(),
});
export type PreviewCascadeInput = z.output<typeof previewCascadeSchema>;

const placeSchema = z.object({
  startsAt: z.string(),
  day: z.string(),
  /** "Thu 14 Jan 2027, 10:00", on the clinic's clock. */
  label: z.string(),
  clinicianId: z.uuid(),
  clinicianName: z.string(),
  roomId: z.uuid(),
  roomName: z.string(),
  deviceId: z.uuid().nullable(),
});

const visitShape = {
  appointmentId: z.uuid(),
  version: z.int(),
  planId: z.uuid(),
  number: z.int(),
};

export const cascadePreviewSchema = z.object({
  planId: z.uuid(),
  today: z.string(),
  healingDays: z.int(),
  /** The sessions of the course as they stand, and as they would. */
  before: z.array(courseSessionSchema),
  after: z.array(courseSessionSchema),
  /** Every visit that moves, the one asked about first and without a why: somebody moves it. */
  moves: z.array(z.object({ ...visitShape, from: placeSchema, to: placeSchema, why: z.string().nullable() })),
  /** The booked visits that stay. `fixed`: why it must, or null where it only need not move. */
  stays: z.array(z.object({ ...visitShape, place: placeSchema, fixed: z.enum(["pinned", "arrived"]).nullable() })),
  /** What stays where it may not be. `standing`: it was so before. */
  uncured: z.array(
    z.object({
      ...visitShape,
      why: z.string(),
      window: z.object({ earliest: z.string(), latest: z.string() }).nullable(),
      standing: z.boolean(),
    }),
  ),
  /** How many visits the change itself would leave where they may not be. */
  brought: z.int(),
  /** Whether all of it can be done in one step. */
  possible: z.boolean(),
  /** Why not, in one sentence. */
  headline: z.string().nullable(),
  /** What the rules remark about the visits that move, and do not refuse. */
  findings: z.array(findingSchema).readonly(),
  /** What stands against the place asked for. */
  reasons: z.array(z.object({ code: z.string(), message: z.string(), field: z.string() })),
  /** After a cancellation: when the session could be, and the last day that what is booked after it leaves it. */
  window: z.object({ earliest: z.string(), ideal: z.string(), latest: z.string(), why: z.string() }).nullable(),
  upTo: z.object({ day: z.string(), why: z.string() }).nullable(),
});
export type CascadePreviewDto = z.output<typeof cascadePreviewSchema>;
