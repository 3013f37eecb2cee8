import { addRosterException } from "@/lib/clinic/add-roster-exception";
import { route } from "@/lib/web/route";

export const POST = route(addRosterException);
