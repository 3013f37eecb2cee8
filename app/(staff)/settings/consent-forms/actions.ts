"use server";

import { draftTemplate } from "@/lib/consent/draft-template";
import { publishTemplate } from "@/lib/consent/publish-template";
import { action } from "@/lib/web/action";

export const draft = action(draftTemplate);
export const publish = action(publishTemplate);
