import { draftTemplate } from "@/lib/consent/draft-template";
import { listTemplates } from "@/lib/consent/list-templates";
import { route } from "@/lib/web/route";

export const GET = route(listTemplates);
export const POST = route(draftTemplate);
