"use server";

import { signConsent } from "@/lib/consent/sign-consent";
import { action } from "@/lib/web/action";

export const sign = action(signConsent);
