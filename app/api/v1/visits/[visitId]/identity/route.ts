import { confirmIdentity } from "@/lib/visits/confirm-identity";
import { route } from "@/lib/web/route";

export const POST = route(confirmIdentity);
