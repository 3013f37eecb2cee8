import { checkTreatment } from "@/lib/visits/check-treatment";
import { route } from "@/lib/web/route";

export const POST = route(checkTreatment);
