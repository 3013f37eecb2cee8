import { z } from "zod";

export const consentSchema = z.strictObject({ source: z.string().min(1) }).readonly();

export type ConsentProtocol = z.infer<typeof consentSchema>;
