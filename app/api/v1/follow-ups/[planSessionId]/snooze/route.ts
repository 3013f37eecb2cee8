import { snoozeFollowUp } from "@/lib/follow-ups/snooze-follow-up";
import { route } from "@/lib/web/route";

export const POST = route(snoozeFollowUp);
