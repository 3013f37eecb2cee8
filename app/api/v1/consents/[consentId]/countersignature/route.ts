import { countersignConsent } from "@/lib/consent/countersign-consent";
import { route } from "@/lib/web/route";

export const POST = route(countersignConsent);
