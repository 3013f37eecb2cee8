import { z } from "zod";
import { reviseBookingRulesSchema } from "./revise-booking-rules.schema";

const stretch = z.object({ from: z.string(), to: z.string() });
const resource = z.object({ id: z.uuid(), name: z.string(), retired: z.boolean() });

/** What the owner sets for scheduling, from today on. Times are on the clinic's clock. */
export const schedulingSettingsSchema = z.object({
  today: z.string(),
  zone: z.string(),
  rules: reviseBookingRulesSchema,
  clinicians: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      /** Weeks in force and to come. 1 = Monday to 7 = Sunday. */
      hours: z.array(stretch.extend({ weekday: z.int(), validFrom: z.string(), validTo: z.string().nullable() })),
      /** Days with other hours, or none. */
      exceptions: z.array(z.object({ day: z.string(), hours: z.array(stretch), reason: z.string() })),
      /** Without times: whole days, both included. */
      timeOff: z.array(
        z.object({
          id: z.uuid(),
          fromDay: z.string(),
          toDay: z.string(),
          fromTime: z.string().nullable(),
          toTime: z.string().nullable(),
          reason: z.string(),
        }),
      ),
    }),
  ),
  /** Both days included. */
  closures: z.array(z.object({ id: z.uuid(), fromDay: z.string(), toDay: z.string(), reason: z.string() })),
  rooms: z.array(resource),
  devices: z.array(resource),
  procedures: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      retired: z.boolean(),
      numbingMin: z.int(),
      treatmentMin: z.int(),
      recoveryMin: z.int(),
      changeoverMin: z.int(),
      bufferBeforeMin: z.int(),
      bufferAfterMin: z.int(),
      clinicianIds: z.array(z.uuid()),
      deviceIds: z.array(z.uuid()),
    }),
  ),
});
export type SchedulingSettingsDto = z.output<typeof schedulingSettingsSchema>;
export type ClinicianSettings = SchedulingSettingsDto["clinicians"][number];
export type ProcedureSettings = SchedulingSettingsDto["procedures"][number];
