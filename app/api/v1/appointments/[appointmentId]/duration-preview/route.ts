import { previewDuration } from "@/lib/appointments/preview-duration";
import { route } from "@/lib/web/route";

export const GET = route(previewDuration);
