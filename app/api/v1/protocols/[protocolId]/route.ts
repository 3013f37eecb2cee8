import { getProtocolVersion } from "@/lib/protocols/get-protocol-version";
import { route } from "@/lib/web/route";

export const GET = route(getProtocolVersion);
