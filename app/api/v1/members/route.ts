import { listMembers } from "@/lib/members/list-members";
import { route } from "@/lib/web/route";

export const GET = route(listMembers);
