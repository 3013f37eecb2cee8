"use server";

import { signVisit } from "@/lib/visits/sign-visit";
import { action } from "@/lib/web/action";

export const sign = action(signVisit);
