import { countFollowUps } from "@/lib/follow-ups/count-follow-ups";
import { route } from "@/lib/web/route";

export const GET = route(countFollowUps);
