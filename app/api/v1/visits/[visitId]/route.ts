import { getVisit } from "@/lib/visits/get-visit";
import { route } from "@/lib/web/route";

export const GET = route(getVisit);
