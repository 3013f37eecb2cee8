import { recordReaction } from "@/lib/anesthesia/record-reaction";
import { route } from "@/lib/web/route";

export const POST = route(recordReaction);
