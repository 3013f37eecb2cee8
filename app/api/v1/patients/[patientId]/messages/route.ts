import { listMessages } from "@/lib/messages/list-messages";
import { route } from "@/lib/web/route";

export const GET = route(listMessages);
