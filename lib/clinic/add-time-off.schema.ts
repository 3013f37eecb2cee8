import { z } from "zod";
import { clockTimeSchema, daySchema } from "@/lib/appointments/fields.schema";
import { acknowledgedSchema, notBefore, reasonSchema } from "./roster-fields.schema";

/** From a day to a day, both whole; or with times on the clinic's clock, from the one to the other. */
export const addTimeOffSchema = z
  .object({
    clinicianId: z.uuid(),
    fromDay: daySchema,
    toDay: daySchema,
    fromTime: clockTimeSchema.nullable().default(null),
    toTime: clockTimeSchema.nullable().default(null),
    reason: reasonSchema,
    acknowledged: acknowledgedSchema,
  })
  .refine(({ fromTime, toTime }) => (fromTime === null) === (toTime === null), {
    error: "Give both times, or none for whole days.",
    path: ["toTime"],
    params: { rule: "both_times" },
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, notBefore("toDay", "The last day comes before the first one."))
  .refine(
    ({ fromDay, toDay, fromTime, toTime }) =>
      fromDay !== toDay || fromTime === null || toTime === null || fromTime < toTime,
    notBefore("toTime", "The end must come after the start."),
  );
export type AddTimeOffInput = z.output<typeof addTimeOffSchema>;
