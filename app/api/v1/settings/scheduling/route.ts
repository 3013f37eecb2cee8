import { getSchedulingSettings } from "@/lib/clinic/get-scheduling-settings";
import { route } from "@/lib/web/route";

export const GET = route(getSchedulingSettings);
