import { recordPhotos } from "@/lib/visits/record-photos";
import { route } from "@/lib/web/route";

export const POST = route(recordPhotos);
