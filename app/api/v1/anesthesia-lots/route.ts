import { listLots } from "@/lib/anesthesia/list-lots";
import { route } from "@/lib/web/route";

export const GET = route(listLots);
