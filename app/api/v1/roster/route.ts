import { getRoster } from "@/lib/clinic/get-roster";
import { route } from "@/lib/web/route";

export const GET = route(getRoster);
