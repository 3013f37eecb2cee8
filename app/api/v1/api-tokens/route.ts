import { listTokens } from "@/lib/auth/list-tokens";
import { route } from "@/lib/web/route";

export const GET = route(listTokens);
