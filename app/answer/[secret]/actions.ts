"use server";

import { answerScreening } from "@/lib/screening/answer-screening";
import { findLink } from "@/lib/screening/find-link";
import { linkAction } from "@/lib/web/link-action";

export const answer = linkAction(findLink, answerScreening);
