import { retireProcedure } from "@/lib/clinic/retire-procedure";
import { route } from "@/lib/web/route";

export const POST = route(retireProcedure);
