import { previewReplan } from "@/lib/appointments/preview-replan";
import { route } from "@/lib/web/route";

export const POST = route(previewReplan);
