import { answerScreening } from "@/lib/screening/answer-screening";
import { getScreening } from "@/lib/screening/get-screening";
import { route } from "@/lib/web/route";

export const GET = route(getScreening);
export const POST = route(answerScreening);
