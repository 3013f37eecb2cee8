import { moveSession } from "@/lib/appointments/move-session";
import { route } from "@/lib/web/route";

export const POST = route(moveSession);
