import { sendLink } from "@/lib/screening/send-link";
import { route } from "@/lib/web/route";

export const POST = route(sendLink);
