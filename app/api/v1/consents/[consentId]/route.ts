import { getConsent } from "@/lib/consent/get-consent";
import { route } from "@/lib/web/route";

export const GET = route(getConsent);
