import { addAddendum } from "@/lib/visits/add-addendum";
import { route } from "@/lib/web/route";

export const POST = route(addAddendum);
