import { z } from "zod";
import { bookedVisitSchema } from "@/lib/appointments/fields.schema";
import {
  dropOutShape,
  endsAfterStart,
  endsAfterStartError,
  placeShape,
} from "@/lib/appointments/replan/drop-out.schema";

const visit = {
  appointmentId: z.uuid(),
  /** The appointment's version the line was decided on. */
  version: z.int().min(1),
};

export const replanDaySchema = z
  .object({
    ...dropOutShape,
    lines: z
      .array(
        z.discriminatedUnion("to", [
          z.object({ to: z.literal("place"), ...visit, ...placeShape }),
          /** Cancelled, to be booked anew: the session is due again. */
          z.object({ to: z.literal("cancelled"), ...visit, reason: z.string().trim().min(3).max(500) }),
        ]),
      )
      .min(1, "Nothing would change: move or cancel at least one visit.")
      .max(200),
    /** Visits that are touched and stay as they are, to be seen to by hand. */
    leftOut: z.array(z.uuid()).max(200).default([]),
    /** To take the clinician off the roster for the time as well, and why. Of a room or device nothing can be recorded. */
    timeOff: z
      .object({ reason: z.string().trim().min(2, "Say why, in a few words.").max(120, "Say it in 120 letters.") })
      .nullable()
      .default(null),
  })
  .refine(endsAfterStart, endsAfterStartError)
  .refine(({ kind, timeOff }) => timeOff === null || kind === "clinician", {
    error: "Only a clinician can be off.",
    path: ["timeOff"],
  })
  .refine(({ lines }) => new Set(lines.map(({ appointmentId }) => appointmentId)).size === lines.length, {
    error: "Each visit can stand in one line only.",
    path: ["lines"],
  });
export type ReplanDayInput = z.output<typeof replanDaySchema>;

export const replannedDaySchema = z.object({
  moved: z.array(bookedVisitSchema.extend({ planId: z.uuid(), patientName: z.string() })),
  cancelled: z.array(z.object({ id: z.uuid(), version: z.int() })),
  timeOffId: z.uuid().nullable(),
});
