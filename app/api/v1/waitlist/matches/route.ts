import { matchWaitlist } from "@/lib/waitlist/match-waitlist";
import { route } from "@/lib/web/route";

export const GET = route(matchWaitlist);
