import { previewProtocol } from "@/lib/protocols/preview-protocol";
import { route } from "@/lib/web/route";

export const POST = route(previewProtocol);
