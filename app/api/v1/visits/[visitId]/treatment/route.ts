import { recordTreatment } from "@/lib/visits/record-treatment";
import { route } from "@/lib/web/route";

export const POST = route(recordTreatment);
