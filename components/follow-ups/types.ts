import type { NextTimesDto } from "@/lib/follow-ups/find-next-times.schema";
import type { FollowUpDto } from "@/lib/follow-ups/follow-up.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { BookCourseInput, BookedCourseDto } from "@/lib/plans/book-course.schema";

type Ask<I, O> = (input: I) => Promise<Result<O, Refusal>>;

export type Row = FollowUpDto;
export type OfferedTime = NextTimesDto["times"][number];

/** What can be done from the worklist: server actions, bound by the route. */
export type WorklistActions = {
  readonly findTimes: Ask<{ planSessionId: string }, NextTimesDto>;
  readonly book: Ask<BookCourseInput, BookedCourseDto>;
  readonly cancel: Ask<{ appointmentId: string; version: number; reason: string }, unknown>;
  readonly record: Ask<{ planSessionId: string; channel: "phone" | "email" | "other"; text: string }, unknown>;
  readonly snooze: Ask<{ planSessionId: string; until: string; reason: string }, unknown>;
};
