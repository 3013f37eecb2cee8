import { addProcedure } from "@/lib/clinic/add-procedure";
import { route } from "@/lib/web/route";

export const POST = route(addProcedure);
