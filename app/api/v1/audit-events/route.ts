import { listEvents } from "@/lib/audit/list-events";
import { route } from "@/lib/web/route";

export const GET = route(listEvents);
