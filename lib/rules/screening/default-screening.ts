import { defaultCleared } from "@/lib/rules/screening/default-cleared";
import { defaultConditions } from "@/lib/rules/screening/default-conditions";
import { defaultMedicines } from "@/lib/rules/screening/default-medicines";
import { defaultPerson } from "@/lib/rules/screening/default-person";
import { defaultProcedures } from "@/lib/rules/screening/default-procedures";
import { defaultSkin } from "@/lib/rules/screening/default-skin";
import type { ScreeningProtocol } from "@/lib/rules/screening/screening.schema";

/**
 * What the default protocol asks before a session. HIV and hepatitis are left out on purpose: no clinical source excludes
 * them, and standard precautions apply to everybody. [evidence 2.1, 2.2]
 */
export const defaultScreening: ScreeningProtocol = {
  contraindications: [
    ...defaultSkin,
    ...defaultConditions,
    ...defaultMedicines,
    ...defaultProcedures,
    ...defaultPerson,
  ],
  cleared: defaultCleared,
  source: "device makers' lists, reviews and clinic pages (evidence 2.2)",
};
