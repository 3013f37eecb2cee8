import { markNoShow } from "@/lib/appointments/mark-no-show";
import { route } from "@/lib/web/route";

export const POST = route(markNoShow);
