import { beginVisit } from "@/lib/visits/begin-visit";
import { route } from "@/lib/web/route";

export const POST = route(beginVisit);
