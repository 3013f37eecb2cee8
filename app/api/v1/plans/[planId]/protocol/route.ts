import { adoptProtocol } from "@/lib/plans/adopt-protocol";
import { route } from "@/lib/web/route";

export const POST = route(adoptProtocol);
