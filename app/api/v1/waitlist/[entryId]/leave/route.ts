import { leaveWaitlist } from "@/lib/waitlist/leave-waitlist";
import { route } from "@/lib/web/route";

export const POST = route(leaveWaitlist);
