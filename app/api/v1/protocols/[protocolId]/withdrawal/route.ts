import { withdrawProtocol } from "@/lib/protocols/withdraw-protocol";
import { route } from "@/lib/web/route";

export const POST = route(withdrawProtocol);
