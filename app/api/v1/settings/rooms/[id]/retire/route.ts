import { retireRoom } from "@/lib/clinic/retire-room";
import { route } from "@/lib/web/route";

export const POST = route(retireRoom);
