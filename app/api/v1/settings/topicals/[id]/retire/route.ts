import { retireTopical } from "@/lib/clinic/retire-topical";
import { route } from "@/lib/web/route";

export const POST = route(retireTopical);
