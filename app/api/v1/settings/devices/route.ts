import { addDevice } from "@/lib/clinic/add-device";
import { route } from "@/lib/web/route";

export const POST = route(addDevice);
