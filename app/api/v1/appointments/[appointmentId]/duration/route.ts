import { changeDuration } from "@/lib/appointments/change-duration";
import { route } from "@/lib/web/route";

export const POST = route(changeDuration);
