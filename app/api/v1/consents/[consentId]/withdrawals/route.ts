import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { route } from "@/lib/web/route";

export const POST = route(withdrawConsent);
