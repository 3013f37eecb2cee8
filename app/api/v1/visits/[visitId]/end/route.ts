import { endUntreated } from "@/lib/visits/end-untreated";
import { route } from "@/lib/web/route";

export const POST = route(endUntreated);
