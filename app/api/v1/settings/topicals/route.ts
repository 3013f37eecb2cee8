import { approveTopical } from "@/lib/clinic/approve-topical";
import { listTopicals } from "@/lib/clinic/list-topicals";
import { route } from "@/lib/web/route";

export const GET = route(listTopicals);
export const POST = route(approveTopical);
