import { removeClosure } from "@/lib/clinic/remove-closure";
import { route } from "@/lib/web/route";

export const POST = route(removeClosure);
