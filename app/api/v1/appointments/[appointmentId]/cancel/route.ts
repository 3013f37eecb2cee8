import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { route } from "@/lib/web/route";

export const POST = route(cancelAppointment);
