import { listAppointments } from "@/lib/appointments/list-appointments";
import { route } from "@/lib/web/route";

export const GET = route(listAppointments);
