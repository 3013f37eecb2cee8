import type { CareProtocol } from "@/lib/rules/care/care.schema";

export const defaultCare: CareProtocol = { source: "SEED" };
