import { previewMove } from "@/lib/appointments/preview-move";
import { route } from "@/lib/web/route";

export const GET = route(previewMove);
