"use server";

import { answerOffer } from "@/lib/waitlist/answer-offer";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { leaveWaitlist } from "@/lib/waitlist/leave-waitlist";
import { matchWaitlist } from "@/lib/waitlist/match-waitlist";
import { offerTime } from "@/lib/waitlist/offer-time";
import { action } from "@/lib/web/action";

export const answer = action(answerOffer);
export const join = action(joinWaitlist);
export const leave = action(leaveWaitlist);
export const match = action(matchWaitlist);
export const offer = action(offerTime);
