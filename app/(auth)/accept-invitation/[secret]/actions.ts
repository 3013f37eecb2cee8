"use server";

import { acceptInvitation } from "@/lib/auth/accept-invitation";
import { action } from "@/lib/web/action";

export const accept = action(acceptInvitation);
