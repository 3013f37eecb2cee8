import type { z } from "zod";
import type { AddClosureInput } from "@/lib/clinic/add-closure.schema";
import type { AddRosterExceptionInput } from "@/lib/clinic/add-roster-exception.schema";
import type { AddTimeOffInput } from "@/lib/clinic/add-time-off.schema";
import type { RosterChangeInput } from "@/lib/clinic/preview-roster-change.schema";
import type { ProcedureFields, ReviseProcedureInput } from "@/lib/clinic/procedure.schema";
import type { RemoveRosterExceptionInput } from "@/lib/clinic/remove-roster-exception.schema";
import type { RetireResourceInput, renameResourceSchema } from "@/lib/clinic/resource.schema";
import type { reviseBookingRulesSchema } from "@/lib/clinic/revise-booking-rules.schema";
import type { SetWorkingHoursInput } from "@/lib/clinic/set-working-hours.schema";
import type { StrandedBookingDto } from "@/lib/clinic/stranded-booking.schema";
import type { ApproveTopicalInput } from "@/lib/clinic/topical.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

/** Asks which booked visits a change would strand. */
export type PreviewAction = (
  change: RosterChangeInput,
) => Promise<Result<{ readonly stranded: readonly StrandedBookingDto[] }, Refusal>>;

/** Makes a change. */
export type SaveAction<Input> = (input: Input) => Promise<Result<unknown, Refusal>>;

type Rename = z.output<typeof renameResourceSchema>;

/** All an owner can do here, bound to the server. */
export type SettingsActions = {
  readonly preview: PreviewAction;
  readonly setWorkingHours: SaveAction<SetWorkingHoursInput>;
  readonly addRosterException: SaveAction<AddRosterExceptionInput>;
  readonly removeRosterException: SaveAction<RemoveRosterExceptionInput>;
  readonly addTimeOff: SaveAction<AddTimeOffInput>;
  readonly removeTimeOff: SaveAction<{ timeOffId: string }>;
  readonly addClosure: SaveAction<AddClosureInput>;
  readonly removeClosure: SaveAction<{ closureId: string }>;
  readonly addRoom: SaveAction<{ name: string }>;
  readonly renameRoom: SaveAction<Rename>;
  readonly retireRoom: SaveAction<RetireResourceInput>;
  readonly addDevice: SaveAction<{ name: string }>;
  readonly renameDevice: SaveAction<Rename>;
  readonly retireDevice: SaveAction<RetireResourceInput>;
  readonly addProcedure: SaveAction<ProcedureFields>;
  readonly reviseProcedure: SaveAction<ReviseProcedureInput>;
  readonly retireProcedure: SaveAction<{ id: string }>;
  readonly approveTopical: SaveAction<ApproveTopicalInput>;
  readonly retireTopical: SaveAction<{ id: string }>;
  readonly reviseBookingRules: SaveAction<z.output<typeof reviseBookingRulesSchema>>;
};
