import { overbookVisit } from "@/lib/appointments/overbook-visit";
import { route } from "@/lib/web/route";

export const POST = route(overbookVisit);
