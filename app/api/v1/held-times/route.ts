import { holdTime } from "@/lib/appointments/hold-time";
import { route } from "@/lib/web/route";

export const POST = route(holdTime);
