import { applyAnesthetic } from "@/lib/anesthesia/apply-anesthetic";
import { getChecklist } from "@/lib/anesthesia/get-checklist";
import { route } from "@/lib/web/route";

export const GET = route(getChecklist);
export const POST = route(applyAnesthetic);
