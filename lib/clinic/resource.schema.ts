import { z } from "zod";
import { acknowledgedSchema, nameSchema } from "./roster-fields.schema";

/** A room or a device: what is added, renamed and retired alike. */
export const addResourceSchema = z.object({ name: nameSchema });
export const renameResourceSchema = z.object({ id: z.uuid(), name: nameSchema });
export const retireResourceSchema = z.object({ id: z.uuid(), acknowledged: acknowledgedSchema });
export type RetireResourceInput = z.output<typeof retireResourceSchema>;
