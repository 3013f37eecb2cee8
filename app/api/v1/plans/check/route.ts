import { checkPlan } from "@/lib/plans/check-plan";
import { route } from "@/lib/web/route";

export const POST = route(checkPlan);
