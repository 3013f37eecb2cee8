import { z } from "zod";
import { idSchema } from "@/lib/plans/plan-fields.schema";
import { visitShape } from "@/lib/visits/fields.schema";
import { acknowledgedShape, isOneMoment, momentShape, oneMomentError } from "./fields.schema";

/** Also of wiping: which cream, and when. */
export const removeAnestheticSchema = z
  .object({ ...visitShape, applicationId: idSchema, ...momentShape, ...acknowledgedShape })
  .refine(isOneMoment, oneMomentError);
