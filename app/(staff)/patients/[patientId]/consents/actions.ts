"use server";

import { countersignConsent } from "@/lib/consent/countersign-consent";
import { sendLink } from "@/lib/consent/send-link";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { action } from "@/lib/web/action";

export const countersign = action(countersignConsent);
export const send = action(sendLink);
export const withdraw = action(withdrawConsent);
