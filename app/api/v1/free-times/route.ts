import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { route } from "@/lib/web/route";

export const GET = route(findFreeTimes);
