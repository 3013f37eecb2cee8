import type { ScreeningProtocol } from "@/lib/rules/screening/screening.schema";

export const defaultScreening: ScreeningProtocol = { source: "SEED" };
