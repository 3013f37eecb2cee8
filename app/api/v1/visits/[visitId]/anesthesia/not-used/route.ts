import { skipAnesthetic } from "@/lib/anesthesia/skip-anesthetic";
import { route } from "@/lib/web/route";

export const POST = route(skipAnesthetic);
