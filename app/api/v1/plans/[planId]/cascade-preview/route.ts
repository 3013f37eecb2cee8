import { previewCascade } from "@/lib/appointments/preview-cascade";
import { route } from "@/lib/web/route";

export const POST = route(previewCascade);
