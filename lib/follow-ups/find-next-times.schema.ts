import { z } from "zod";
import { freeTimeSchema } from "@/lib/appointments/find-free-times.schema";

export const findNextTimesSchema = z.object({ planSessionId: z.uuid() });

export const nextTimesSchema = z.object({
  /** The plan's version, to book on. */
  planVersion: z.int(),
  number: z.int(),
  /** At most three, each on a day of its own, the soonest first. */
  times: z.array(freeTimeSchema.extend({ day: z.string() })),
});
export type NextTimesDto = z.output<typeof nextTimesSchema>;
