import { explainRule } from "@/lib/clinic/explain-rule";
import { route } from "@/lib/web/route";

export const GET = route(explainRule);
