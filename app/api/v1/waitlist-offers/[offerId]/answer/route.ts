import { answerOffer } from "@/lib/waitlist/answer-offer";
import { route } from "@/lib/web/route";

export const POST = route(answerOffer);
