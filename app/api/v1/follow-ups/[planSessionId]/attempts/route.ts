import { recordAttempt } from "@/lib/follow-ups/record-attempt";
import { route } from "@/lib/web/route";

export const POST = route(recordAttempt);
