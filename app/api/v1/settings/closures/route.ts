import { addClosure } from "@/lib/clinic/add-closure";
import { route } from "@/lib/web/route";

export const POST = route(addClosure);
