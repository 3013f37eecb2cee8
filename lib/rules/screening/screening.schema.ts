import { z } from "zod";

export const screeningSchema = z.strictObject({ source: z.string().min(1) }).readonly();

export type ScreeningProtocol = z.infer<typeof screeningSchema>;
