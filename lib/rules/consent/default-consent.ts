import type { ConsentProtocol } from "@/lib/rules/consent/consent.schema";

export const defaultConsent: ConsentProtocol = { source: "SEED" };
