import { setWorkingHours } from "@/lib/clinic/set-working-hours";
import { route } from "@/lib/web/route";

export const POST = route(setWorkingHours);
