import { inviteMember } from "@/lib/members/invite-member";
import { route } from "@/lib/web/route";

export const POST = route(inviteMember);
