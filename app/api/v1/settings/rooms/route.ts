import { addRoom } from "@/lib/clinic/add-room";
import { route } from "@/lib/web/route";

export const POST = route(addRoom);
