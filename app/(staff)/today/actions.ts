"use server";

import { beginVisit } from "@/lib/visits/begin-visit";
import { action } from "@/lib/web/action";

export const arrive = action(beginVisit);
