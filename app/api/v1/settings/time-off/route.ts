import { addTimeOff } from "@/lib/clinic/add-time-off";
import { route } from "@/lib/web/route";

export const POST = route(addTimeOff);
