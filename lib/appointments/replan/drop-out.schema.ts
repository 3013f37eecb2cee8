import { z } from "zod";
import { clockTimeSchema, daySchema, instantSchema } from "@/lib/appointments/fields.schema";

/** Who or what is not there: a day, or from and to a time on the clinic's clock. A time left out means the day's beginning or end. */
export const dropOutShape = {
  day: daySchema,
  kind: z.enum(["clinician", "room", "device"]),
  subjectId: z.uuid(),
  fromTime: clockTimeSchema.nullable().default(null),
  toTime: clockTimeSchema.nullable().default(null),
};
export type DropOutInput = z.output<z.ZodObject<typeof dropOutShape>>;

/** Whether a drop-out that names both its times ends after it begins. */
export const endsAfterStart = ({ fromTime, toTime }: Pick<DropOutInput, "fromTime" | "toTime">): boolean =>
  fromTime === null || toTime === null || fromTime < toTime;

/** What is said when it does not. */
export const endsAfterStartError = { error: "The end must come after the beginning.", path: ["toTime"] };

/** A place in time for one visit. */
export const placeShape = {
  startsAt: instantSchema,
  clinicianId: z.uuid(),
  roomId: z.uuid(),
  /** Null where the kind of visit needs none. */
  deviceId: z.uuid().nullable().default(null),
};
