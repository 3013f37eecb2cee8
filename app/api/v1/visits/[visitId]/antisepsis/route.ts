import { confirmAntisepsis } from "@/lib/visits/confirm-antisepsis";
import { route } from "@/lib/web/route";

export const POST = route(confirmAntisepsis);
