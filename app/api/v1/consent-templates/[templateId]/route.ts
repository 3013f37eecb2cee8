import { getTemplate } from "@/lib/consent/get-template";
import { route } from "@/lib/web/route";

export const GET = route(getTemplate);
