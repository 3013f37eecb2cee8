import { z } from "zod";
import { acknowledgedSchema, nameSchema } from "./roster-fields.schema";

const minutes = (least: number, most: number) =>
  z.int("Enter whole minutes.").min(least, `At least ${least} minutes.`).max(most, `At most ${most} minutes.`);

const fields = {
  name: nameSchema,
  numbingMin: minutes(0, 300),
  treatmentMin: minutes(5, 300),
  recoveryMin: minutes(0, 300),
  changeoverMin: minutes(0, 120),
  /** Minutes the clinician is kept free before and after the treatment. */
  bufferBeforeMin: minutes(0, 120),
  bufferAfterMin: minutes(0, 120),
  /** Who may do it; nobody named: every clinician. */
  clinicianIds: z.array(z.uuid()).max(200),
  /** Devices of which it needs one; none named: it needs none. */
  deviceIds: z.array(z.uuid()).max(200),
};

export const addProcedureSchema = z.object(fields);
export const reviseProcedureSchema = z.object({ id: z.uuid(), ...fields, acknowledged: acknowledgedSchema });
export type ProcedureFields = z.output<typeof addProcedureSchema>;
export type ReviseProcedureInput = z.output<typeof reviseProcedureSchema>;
