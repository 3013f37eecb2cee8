"use server";

import { endMember } from "@/lib/members/end-member";
import { inviteMember } from "@/lib/members/invite-member";
import { action } from "@/lib/web/action";

export const invite = action(inviteMember);
export const end = action(endMember);
