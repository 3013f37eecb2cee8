import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { AnsweredOfferDto } from "@/lib/waitlist/answer-offer.schema";
import type { JoinWaitlistInput } from "@/lib/waitlist/join-waitlist.schema";
import type { WaitlistMatchesDto } from "@/lib/waitlist/match-waitlist.schema";
import type { OfferedDto } from "@/lib/waitlist/offer-time.schema";

type Answer<T> = Promise<Result<T, Refusal>>;

export type JoinAction = (input: JoinWaitlistInput) => Answer<unknown>;
export type LeaveAction = (input: { entryId: string }) => Answer<unknown>;
export type MatchAction = (input: { appointmentId: string }) => Answer<WaitlistMatchesDto>;
export type OfferAction = (input: {
  entryId: string;
  startsAt: string;
  clinicianId: string;
  roomId: string;
  minutes: number;
}) => Answer<OfferedDto>;
export type AnswerAction = (input: { offerId: string; answer: "accepted" | "declined" }) => Answer<AnsweredOfferDto>;
