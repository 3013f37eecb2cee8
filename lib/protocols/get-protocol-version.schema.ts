import { z } from "zod";
import { changeSchema } from "@/lib/plans/preview-adoption.schema";
import { protocolSchema } from "@/lib/rules";
import { protocolVersionSchema } from "./list-protocols.schema";

export const protocolIdSchema = z.uuid("Not a valid id.");
export const getProtocolVersionSchema = z.object({ protocolId: protocolIdSchema });

/** A version whole: its data, what it was edited from, and what it changes against the version before it. */
export const protocolVersionDetailSchema = protocolVersionSchema.extend({
  protocol: protocolSchema,
  base: z.object({ version: z.int() }).nullable(),
  /** The version `changes` are counted from: the newest earlier one that was not withdrawn. Null for the first. */
  against: z.object({ version: z.int() }).nullable(),
  changes: z.array(changeSchema),
});
