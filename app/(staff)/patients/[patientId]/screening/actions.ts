"use server";

import { answerScreening } from "@/lib/screening/answer-screening";
import { confirmEnd } from "@/lib/screening/confirm-end";
import { action } from "@/lib/web/action";

export const answer = action(answerScreening);
export const confirm = action(confirmEnd);
