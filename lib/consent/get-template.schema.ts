import { z } from "zod";

export const getTemplateSchema = z.object({ templateId: z.uuid() });
