import { releaseHold } from "@/lib/appointments/release-hold";
import { route } from "@/lib/web/route";

export const POST = route(releaseHold);
