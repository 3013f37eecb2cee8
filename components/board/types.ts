import type { NoShowActions } from "@/components/visits/no-show";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { BoardCardDto, BoardDto } from "@/lib/visits/get-board.schema";

export type Board = BoardDto;
export type Card = BoardCardDto;

/** What can be done from the board. */
export type BoardActions = NoShowActions & {
  readonly arrive: (input: {
    appointmentId: string;
    version: number;
  }) => Promise<Result<{ readonly visitId: string }, Refusal>>;
};
