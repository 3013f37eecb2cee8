import { voidEntry } from "@/lib/anesthesia/void-entry";
import { route } from "@/lib/web/route";

export const POST = route(voidEntry);
