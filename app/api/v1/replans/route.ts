import { replanDay } from "@/lib/appointments/replan-day";
import { route } from "@/lib/web/route";

export const POST = route(replanDay);
