import { z } from "zod";

export const careSchema = z.strictObject({ source: z.string().min(1) }).readonly();

export type CareProtocol = z.infer<typeof careSchema>;
