import { createPlan } from "@/lib/plans/create-plan";
import { route } from "@/lib/web/route";

export const POST = route(createPlan);
