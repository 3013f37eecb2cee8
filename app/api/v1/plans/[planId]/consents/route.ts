import { signConsent } from "@/lib/consent/sign-consent";
import { route } from "@/lib/web/route";

export const POST = route(signConsent);
