import { signVisit } from "@/lib/visits/sign-visit";
import { route } from "@/lib/web/route";

export const POST = route(signVisit);
