import { prepareConsent } from "@/lib/consent/prepare-consent";
import { route } from "@/lib/web/route";

export const GET = route(prepareConsent);
