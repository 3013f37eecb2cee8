"use server";

import { signConsent } from "@/lib/consent/sign-consent";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { action } from "@/lib/web/action";

export const sign = action(signConsent);
export const withdraw = action(withdrawConsent);
