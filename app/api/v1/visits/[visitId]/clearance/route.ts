import { clearContraindications } from "@/lib/visits/clear-contraindications";
import { route } from "@/lib/web/route";

export const POST = route(clearContraindications);
