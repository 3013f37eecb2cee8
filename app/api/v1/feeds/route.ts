import { listFeeds } from "@/lib/feeds/list-feeds";
import { route } from "@/lib/web/route";

export const GET = route(listFeeds);
