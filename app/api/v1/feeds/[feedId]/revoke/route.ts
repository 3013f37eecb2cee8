import { revokeFeed } from "@/lib/feeds/revoke-feed";
import { route } from "@/lib/web/route";

export const POST = route(revokeFeed);
