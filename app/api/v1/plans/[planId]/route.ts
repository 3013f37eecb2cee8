import { getPlan } from "@/lib/plans/get-plan";
import { revisePlan } from "@/lib/plans/revise-plan";
import { route } from "@/lib/web/route";

export const GET = route(getPlan);
export const PUT = route(revisePlan);
