import { correctTreatment } from "@/lib/visits/correct-treatment";
import { route } from "@/lib/web/route";

export const POST = route(correctTreatment);
