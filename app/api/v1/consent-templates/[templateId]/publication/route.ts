import { publishTemplate } from "@/lib/consent/publish-template";
import { route } from "@/lib/web/route";

export const POST = route(publishTemplate);
