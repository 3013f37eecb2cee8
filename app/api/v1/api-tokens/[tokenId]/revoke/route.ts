import { revokeToken } from "@/lib/auth/revoke-token";
import { route } from "@/lib/web/route";

export const POST = route(revokeToken);
