import { wipeAnesthetic } from "@/lib/anesthesia/wipe-anesthetic";
import { route } from "@/lib/web/route";

export const POST = route(wipeAnesthetic);
