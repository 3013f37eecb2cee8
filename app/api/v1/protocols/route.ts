import { listProtocols } from "@/lib/protocols/list-protocols";
import { proposeProtocol } from "@/lib/protocols/propose-protocol";
import { route } from "@/lib/web/route";

export const GET = route(listProtocols);
export const POST = route(proposeProtocol);
