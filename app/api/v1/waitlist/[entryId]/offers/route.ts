import { offerTime } from "@/lib/waitlist/offer-time";
import { route } from "@/lib/web/route";

export const POST = route(offerTime);
