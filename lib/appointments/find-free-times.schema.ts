import { z } from "zod";
import { daySchema, findingSchema, spansAtMost } from "@/lib/appointments/fields.schema";

export const findFreeTimesSchema = z
  .object({
    /** For a session of a course: its rules and its patient count, its own booking does not. */
    planSessionId: z.uuid().optional(),
    /** Or for a kind of visit alone. */
    procedureId: z.uuid().optional(),
    from: daySchema,
    to: daySchema,
    clinicianId: z.uuid().optional(),
  })
  .refine(({ planSessionId, procedureId }) => (planSessionId === undefined) !== (procedureId === undefined), {
    error: "Give either planSessionId or procedureId.",
    path: ["planSessionId"],
  })
  .refine(spansAtMost(31), { error: "Ask for at most 31 days, the first one first.", path: ["to"] });

export const freeTimeSchema = z.object({
  startsAt: z.string(),
  clinicianId: z.uuid(),
  clinicianName: z.string(),
  roomId: z.uuid(),
  roomName: z.string(),
  /** Null where the kind of visit needs none. */
  deviceId: z.uuid().nullable(),
  deviceName: z.string().nullable(),
  label: z.string(),
});
export type FreeTimeDto = z.output<typeof freeTimeSchema>;

export const freeTimesSchema = z.object({
  /** When the session should be; null without one. */
  window: z.object({ earliest: z.string(), ideal: z.string(), latest: z.string(), why: z.string() }).nullable(),
  /** What keeps the session from being booked on whatever day, such as a consent that was withdrawn: then no day has times. */
  stopped: z.array(findingSchema),
  days: z.array(
    z.object({
      day: z.string(),
      /** Whether the rules let the session be on this day. */
      allowed: z.boolean(),
      /** Why not. */
      why: z.string().nullable(),
      times: z.array(freeTimeSchema),
    }),
  ),
});
export type FreeTimesDto = z.output<typeof freeTimesSchema>;
