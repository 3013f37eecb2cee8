import type { CalendarDto } from "@/lib/appointments/list-appointments.schema";
import type { CascadePreviewDto } from "@/lib/appointments/preview-cascade.schema";
import type { BookedVisitDto } from "@/lib/appointments/visit/booked-visit";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type Answer<T> = Promise<Result<T, Refusal>>;

/** Where a visit is or shall be, for the version that was seen. */
export type MovedPlace = {
  readonly appointmentId: string;
  readonly version: number;
  readonly startsAt: string;
  readonly clinicianId: string;
  readonly roomId: string;
};

export type CascadeChangeInput =
  | {
      readonly kind: "move";
      readonly appointmentId: string;
      readonly local: { readonly day: string; readonly time: string };
      readonly clinicianId?: string;
      readonly roomId?: string;
    }
  | { readonly kind: "cancel"; readonly appointmentId: string }
  | { readonly kind: "cure" };

type PreviewCascade = (input: {
  planId: string;
  change: CascadeChangeInput;
  pinned?: string[];
}) => Answer<CascadePreviewDto>;

type MoveAlong = (
  input: MovedPlace & { along: MovedPlace[] },
) => Answer<
  Pick<BookedVisitDto, "id" | "version"> & { readonly along: readonly Pick<BookedVisitDto, "id" | "version">[] }
>;

/** What moving a course asks of the server, as whoever is signed in. */
export type CascadeActions = { readonly previewCascade: PreviewCascade; readonly moveAlong: MoveAlong };

type SwappedVisit = Pick<BookedVisitDto, "version" | "startsAt">;

/** What the calendar's other ways of moving ask of the server. */
export type OtherWayActions = {
  readonly listVisits: (input: { from: string; to: string }) => Answer<Pick<CalendarDto, "appointments">>;
  readonly swapVisits: (input: {
    appointmentId: string;
    version: number;
    otherId: string;
    otherVersion: number;
  }) => Answer<{ readonly visit: SwappedVisit; readonly other: SwappedVisit }>;
  /** Left out for those who may not overbook. */
  readonly overbookVisit?: (input: {
    planSessionId: string;
    version: number;
    local: { day: string; time: string };
    clinicianId: string;
    roomId: string;
    reason: string;
  }) => Answer<Pick<BookedVisitDto, "id" | "version" | "startsAt">>;
};
