import { sendLink } from "@/lib/consent/send-link";
import { route } from "@/lib/web/route";

export const POST = route(sendLink);
