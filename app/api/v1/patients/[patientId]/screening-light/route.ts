import { getLight } from "@/lib/screening/get-light";
import { route } from "@/lib/web/route";

export const GET = route(getLight);
