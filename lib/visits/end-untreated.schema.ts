import { z } from "zod";
import { reasonSchema, visitShape } from "./fields.schema";

export const endUntreatedSchema = z.object({ ...visitShape, reason: reasonSchema });

export const endedUntreatedSchema = z.object({ visitId: z.uuid(), version: z.int(), endedAt: z.string() });
