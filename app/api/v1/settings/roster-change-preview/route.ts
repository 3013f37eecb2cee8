import { previewRosterChange } from "@/lib/clinic/preview-roster-change";
import { route } from "@/lib/web/route";

export const POST = route(previewRosterChange);
