import type { z } from "zod";
import type { protocolSchema } from "@/lib/rules/protocol/protocol.schema";

/** One version of a clinic's rule data, as `protocolSchema` accepts it. */
export type Protocol = z.infer<typeof protocolSchema>;
export type NeedleStep = Protocol["needle"]["steps"][number];
export type Zone = Protocol["zones"][number];
