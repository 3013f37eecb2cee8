import { z } from "zod";
import { type Day, daysBetween, isDay } from "@/lib/kernel/day";

/** Days and instants outside these years are typing errors, and would leave the calendar's range when counted on. */
const first = "2000-01-01";
const last = "2199-12-31";

/** A calendar day "YYYY-MM-DD" in the years 2000 to 2199. */
export const daySchema = z
  .string({ error: "A day reads YYYY-MM-DD." })
  .refine((text) => isDay(text) && first <= text && text <= last, {
    error: "A day reads YYYY-MM-DD, 2000 to 2199.",
    // What counts with days is never asked about a text that is none.
    abort: true,
  });

/** An instant with its offset, e.g. "2026-03-02T09:00:00Z", in the years 2000 to 2199. */
export const instantSchema = z.iso
  .datetime({ offset: true, error: "A time reads 2026-03-02T09:00:00Z, with its offset." })
  .refine((text) => first < text && text < last, { error: "The year must lie between 2000 and 2199." });

/** "HH:MM" on the clinic's clock. */
export const clockTimeSchema = z
  .string({ error: "A time reads HH:MM." })
  // A text that is no time is compared with no other.
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "A time reads HH:MM, 00:00 to 23:59.", abort: true });

/** When a visit shall start: an instant, or a day and a time on the clinic's clock. */
export const startShape = {
  startsAt: instantSchema.optional(),
  local: z.object({ day: daySchema, time: clockTimeSchema }).optional(),
};

export type StartInput = {
  readonly startsAt?: string | undefined;
  readonly local?: { readonly day: Day; readonly time: string } | undefined;
};

/** Exactly one of the two ways to say when. */
export const hasOneStart = ({ startsAt, local }: StartInput): boolean =>
  (startsAt === undefined) !== (local === undefined);

/** What is said when it is none or both. */
export const oneStartError = { error: "Give either startsAt or local.", path: ["startsAt"] };

/** A finding of the rules as the API answers it. */
export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(["block", "warn", "info"]),
  message: z.string(),
  overridableBy: z.array(z.enum(["owner", "clinician", "prescriber", "front_desk", "patient"])).readonly(),
  earliest: z.string().optional(),
  source: z.string(),
  field: z.string().optional(),
  data: z.record(z.string(), z.unknown()).readonly().optional(),
});

/** When a visit is and with whom and what, as answers say it. */
export const visitPlaceShape = {
  startsAt: z.string(),
  /** When the patient leaves. */
  endsAt: z.string(),
  clinicianId: z.uuid(),
  clinicianName: z.string(),
  roomId: z.uuid(),
  roomName: z.string(),
  /** Null where the kind of visit needs none. */
  deviceId: z.uuid().nullable(),
  deviceName: z.string().nullable(),
};

/** A booked visit as booking and moving answer it. */
export const bookedVisitSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  number: z.int(),
  day: z.string(),
  ...visitPlaceShape,
});

/** Whether `to` is not before `from` and at most `days` days are asked for, both ends counted. */
export const spansAtMost =
  (days: number) =>
  ({ from, to }: { readonly from: Day; readonly to: Day }): boolean =>
    from <= to && daysBetween(from, to) < days;
