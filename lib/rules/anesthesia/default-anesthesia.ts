import type { AnesthesiaProtocol } from "@/lib/rules/anesthesia/anesthesia.schema";

export const defaultAnesthesia: AnesthesiaProtocol = { source: "SEED" };
