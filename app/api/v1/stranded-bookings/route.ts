import { listStrandedBookings } from "@/lib/clinic/list-stranded-bookings";
import { route } from "@/lib/web/route";

export const GET = route(listStrandedBookings);
