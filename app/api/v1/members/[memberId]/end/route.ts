import { endMember } from "@/lib/members/end-member";
import { route } from "@/lib/web/route";

export const POST = route(endMember);
