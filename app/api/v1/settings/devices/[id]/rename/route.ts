import { renameDevice } from "@/lib/clinic/rename-device";
import { route } from "@/lib/web/route";

export const POST = route(renameDevice);
