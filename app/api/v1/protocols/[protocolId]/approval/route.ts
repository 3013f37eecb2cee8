import { approveProtocol } from "@/lib/protocols/approve-protocol";
import { route } from "@/lib/web/route";

export const POST = route(approveProtocol);
