import { z } from "zod";
import { idSchema } from "./plan-fields.schema";

export const getPlanSchema = z.object({ planId: idSchema });
