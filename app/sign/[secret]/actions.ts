"use server";

import { findLink } from "@/lib/consent/find-link";
import { signConsent } from "@/lib/consent/sign-consent";
import { linkAction } from "@/lib/web/link-action";

export const sign = linkAction(findLink, signConsent);
