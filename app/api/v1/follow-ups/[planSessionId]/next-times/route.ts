import { findNextTimes } from "@/lib/follow-ups/find-next-times";
import { route } from "@/lib/web/route";

export const GET = route(findNextTimes);
