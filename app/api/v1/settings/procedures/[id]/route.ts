import { reviseProcedure } from "@/lib/clinic/revise-procedure";
import { route } from "@/lib/web/route";

export const POST = route(reviseProcedure);
