import { undoNoShow } from "@/lib/appointments/undo-no-show";
import { route } from "@/lib/web/route";

export const POST = route(undoNoShow);
