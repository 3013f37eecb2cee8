import { swapVisits } from "@/lib/appointments/swap-visits";
import { route } from "@/lib/web/route";

export const POST = route(swapVisits);
