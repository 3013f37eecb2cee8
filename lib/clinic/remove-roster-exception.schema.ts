import { z } from "zod";
import { daySchema } from "@/lib/appointments/fields.schema";
import { acknowledgedSchema } from "./roster-fields.schema";

export const removeRosterExceptionSchema = z.object({
  clinicianId: z.uuid(),
  day: daySchema,
  acknowledged: acknowledgedSchema,
});
export type RemoveRosterExceptionInput = z.output<typeof removeRosterExceptionSchema>;
