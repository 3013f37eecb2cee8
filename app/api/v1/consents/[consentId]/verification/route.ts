import { verifyConsent } from "@/lib/consent/verify-consent";
import { route } from "@/lib/web/route";

export const GET = route(verifyConsent);
