import { z } from "zod";
import { instantSchema } from "@/lib/appointments/fields.schema";
import { waitlistEntrySchema } from "@/lib/waitlist/list-waitlist.schema";

/** Flat, as it comes from a query string: a cancelled visit, whose time it was, or a time by itself. */
export const matchWaitlistSchema = z
  .object({
    appointmentId: z.uuid().optional(),
    clinicianId: z.uuid().optional(),
    roomId: z.uuid().optional(),
    startsAt: instantSchema.optional(),
    endsAt: instantSchema.optional(),
  })
  .refine(
    ({ appointmentId, clinicianId, roomId, startsAt, endsAt }) => {
      const given = [clinicianId, roomId, startsAt, endsAt].filter((one) => one !== undefined).length;
      return appointmentId === undefined ? given === 4 : given === 0;
    },
    { error: "Give either appointmentId, or clinicianId, roomId, startsAt and endsAt.", path: ["appointmentId"] },
  )
  .refine(({ startsAt, endsAt }) => startsAt === undefined || endsAt === undefined || lasts(startsAt, endsAt), {
    error: "A freed time lasts from a minute to a day.",
    path: ["endsAt"],
  });

function lasts(startsAt: string, endsAt: string): boolean {
  const ms = Date.parse(endsAt) - Date.parse(startsAt);
  return ms >= 60_000 && ms <= 86_400_000;
}

export const waitlistMatchSchema = z.object({
  entry: waitlistEntrySchema,
  /** The start they are best offered. */
  startsAt: z.string(),
  label: z.string(),
  deviceId: z.uuid().nullable(),
  /** Which of their wishes it misses. */
  missed: z.array(z.enum(["clinician", "weekday", "hours", "days"])).readonly(),
  /** What the rules remark, and do not refuse. */
  remarks: z.array(z.string()).readonly(),
});

export const waitlistMatchesSchema = z.object({
  freed: z.object({
    startsAt: z.string(),
    endsAt: z.string(),
    label: z.string(),
    clinicianId: z.uuid(),
    clinicianName: z.string(),
    roomId: z.uuid(),
    roomName: z.string(),
  }),
  /** Who to ask first, first. */
  matches: z.array(waitlistMatchSchema),
});
export type WaitlistMatchDto = z.output<typeof waitlistMatchSchema>;
export type WaitlistMatchesDto = z.output<typeof waitlistMatchesSchema>;
