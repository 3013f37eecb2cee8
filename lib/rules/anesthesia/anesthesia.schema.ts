import { z } from "zod";

export const anesthesiaSchema = z.strictObject({ source: z.string().min(1) }).readonly();

export type AnesthesiaProtocol = z.infer<typeof anesthesiaSchema>;
