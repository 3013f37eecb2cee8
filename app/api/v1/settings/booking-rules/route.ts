import { reviseBookingRules } from "@/lib/clinic/revise-booking-rules";
import { route } from "@/lib/web/route";

export const POST = route(reviseBookingRules);
