import { retireDevice } from "@/lib/clinic/retire-device";
import { route } from "@/lib/web/route";

export const POST = route(retireDevice);
