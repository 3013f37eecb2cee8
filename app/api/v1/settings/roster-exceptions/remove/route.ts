import { removeRosterException } from "@/lib/clinic/remove-roster-exception";
import { route } from "@/lib/web/route";

export const POST = route(removeRosterException);
