import { z } from "zod";
import { endMemberSchema } from "@/lib/members/end-member.schema";
import { addClosureSchema } from "./add-closure.schema";
import { addRosterExceptionSchema } from "./add-roster-exception.schema";
import { addTimeOffSchema } from "./add-time-off.schema";
import { reviseProcedureSchema } from "./procedure.schema";
import { removeRosterExceptionSchema } from "./remove-roster-exception.schema";
import { retireResourceSchema } from "./resource.schema";
import { setWorkingHoursSchema } from "./set-working-hours.schema";
import { strandedBookingSchema } from "./stranded-booking.schema";

/** Every kind of change that can strand a booked visit, named as its command, with the command's own input. */
export const rosterChangeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("set-working-hours"), input: setWorkingHoursSchema }),
  z.object({ kind: z.literal("add-roster-exception"), input: addRosterExceptionSchema }),
  z.object({ kind: z.literal("remove-roster-exception"), input: removeRosterExceptionSchema }),
  z.object({ kind: z.literal("add-time-off"), input: addTimeOffSchema }),
  z.object({ kind: z.literal("add-closure"), input: addClosureSchema }),
  z.object({ kind: z.literal("retire-room"), input: retireResourceSchema }),
  z.object({ kind: z.literal("retire-device"), input: retireResourceSchema }),
  z.object({ kind: z.literal("revise-procedure"), input: reviseProcedureSchema }),
  z.object({ kind: z.literal("end-member"), input: endMemberSchema }),
]);
export type RosterChange = z.output<typeof rosterChangeSchema>;
export type RosterChangeInput = z.input<typeof rosterChangeSchema>;

/** The visits a change would strand, by start. */
export const rosterPreviewSchema = z.object({ stranded: z.array(strandedBookingSchema) });
