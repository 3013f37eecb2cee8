import { renameRoom } from "@/lib/clinic/rename-room";
import { route } from "@/lib/web/route";

export const POST = route(renameRoom);
