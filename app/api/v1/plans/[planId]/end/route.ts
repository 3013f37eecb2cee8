import { endPlan } from "@/lib/plans/end-plan";
import { route } from "@/lib/web/route";

export const POST = route(endPlan);
