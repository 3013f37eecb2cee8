import { checkApplication } from "@/lib/anesthesia/check-application";
import { route } from "@/lib/web/route";

export const POST = route(checkApplication);
