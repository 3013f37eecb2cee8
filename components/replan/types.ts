import type { z } from "zod";
import type {
  previewReplanSchema,
  ReplanLineDto,
  ReplanPlaceDto,
  ReplanPreviewDto,
} from "@/lib/appointments/preview-replan.schema";
import type { replanDaySchema } from "@/lib/appointments/replan-day.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

export type Line = ReplanLineDto;
export type Place = ReplanPlaceDto;
export type Plan = NonNullable<ReplanPreviewDto["plan"]>;
export type Subjects = ReplanPreviewDto["subjects"];

/** What a person decided for one visit instead of what is proposed: this place, to stay as it is, or to be cancelled and booked anew. */
export type Decision =
  | { readonly kind: "pin"; readonly place: Place }
  | { readonly kind: "leave" }
  | { readonly kind: "cancel" };
export type Decisions = ReadonlyMap<string, Decision>;

/** The plan as the command takes it. */
export type ReplanInput = z.input<typeof replanDaySchema>;

/** The server actions of the page. */
export type ReplanActions = {
  readonly preview: (input: z.input<typeof previewReplanSchema>) => Promise<Result<ReplanPreviewDto, Refusal>>;
  readonly replan: (
    input: ReplanInput,
  ) => Promise<Result<{ readonly moved: readonly unknown[]; readonly cancelled: readonly unknown[] }, Refusal>>;
};
