import { giveAftercare } from "@/lib/visits/give-aftercare";
import { route } from "@/lib/web/route";

export const POST = route(giveAftercare);
