import { z } from "zod";
import { daySchema } from "@/lib/appointments/fields.schema";
import { acknowledgedSchema, notBefore, reasonSchema } from "./roster-fields.schema";

export const addClosureSchema = z
  .object({ fromDay: daySchema, toDay: daySchema, reason: reasonSchema, acknowledged: acknowledgedSchema })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, notBefore("toDay", "The last day comes before the first one."));
export type AddClosureInput = z.output<typeof addClosureSchema>;
