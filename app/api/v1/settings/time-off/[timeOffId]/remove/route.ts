import { removeTimeOff } from "@/lib/clinic/remove-time-off";
import { route } from "@/lib/web/route";

export const POST = route(removeTimeOff);
