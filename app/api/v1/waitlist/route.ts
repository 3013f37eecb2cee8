import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { listWaitlist } from "@/lib/waitlist/list-waitlist";
import { route } from "@/lib/web/route";

export const GET = route(listWaitlist);
export const POST = route(joinWaitlist);
