"use server";

import { answerScreening } from "@/lib/screening/answer-screening";
import { action } from "@/lib/web/action";

export const answer = action(answerScreening);
