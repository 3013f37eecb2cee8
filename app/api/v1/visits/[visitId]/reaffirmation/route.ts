import { reaffirmConsent } from "@/lib/visits/reaffirm-consent";
import { route } from "@/lib/web/route";

export const POST = route(reaffirmConsent);
