"use server";

import { previewReplan } from "@/lib/appointments/preview-replan";
import { replanDay } from "@/lib/appointments/replan-day";
import { action } from "@/lib/web/action";

export const preview = action(previewReplan);
export const replan = action(replanDay);
