import { z } from "zod";

export const listLotsSchema = z.object({});

export const lotsSchema = z.object({
  lots: z.array(z.object({ productId: z.string(), lot: z.string(), expires: z.string() })),
});
export type LotsDto = z.output<typeof lotsSchema>;
