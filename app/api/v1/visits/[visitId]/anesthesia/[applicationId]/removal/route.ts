import { removeAnesthetic } from "@/lib/anesthesia/remove-anesthetic";
import { route } from "@/lib/web/route";

export const POST = route(removeAnesthetic);
