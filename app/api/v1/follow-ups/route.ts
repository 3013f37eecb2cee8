import { listFollowUps } from "@/lib/follow-ups/list-follow-ups";
import { route } from "@/lib/web/route";

export const GET = route(listFollowUps);
