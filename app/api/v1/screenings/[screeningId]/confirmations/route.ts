import { confirmEnd } from "@/lib/screening/confirm-end";
import { route } from "@/lib/web/route";

export const POST = route(confirmEnd);
