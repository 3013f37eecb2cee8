"use server";

import { countersignConsent } from "@/lib/consent/countersign-consent";
import { sendLink } from "@/lib/consent/send-link";
import { verifyConsent } from "@/lib/consent/verify-consent";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { action } from "@/lib/web/action";

export const countersign = action(countersignConsent);
export const send = action(sendLink);
export const verify = action(verifyConsent);
export const withdraw = action(withdrawConsent);
