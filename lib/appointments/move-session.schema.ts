import { z } from "zod";
import {
  bookedVisitSchema,
  findingSchema,
  hasOneStart,
  oneStartError,
  startShape,
} from "@/lib/appointments/fields.schema";

const moveShape = {
  appointmentId: z.uuid(),
  /** The appointment's version the move was decided on. */
  version: z.int().min(1),
  ...startShape,
  /** Without it the clinician stays. */
  clinicianId: z.uuid().optional(),
  /** Without it the room stays. */
  roomId: z.uuid().optional(),
  /** Without it the visit keeps its device where that is free, or is given the first free one. */
  deviceId: z.uuid().optional(),
};

const alongError = { error: "Name every visit once, and the visit itself not again.", path: ["along"] };

export const moveSessionSchema = z
  .object({
    ...moveShape,
    /** Other visits of the same patient that move in the same step, as `appointment.preview-cascade` proposed them. */
    along: z.array(z.object(moveShape).refine(hasOneStart, oneStartError)).max(20).optional(),
  })
  .refine(hasOneStart, oneStartError)
  .refine(({ appointmentId, along = [] }) => {
    const ids = [appointmentId, ...along.map((one) => one.appointmentId)];
    return new Set(ids).size === ids.length;
  }, alongError);
export type MoveSessionInput = z.output<typeof moveSessionSchema>;

export const movedSessionSchema = bookedVisitSchema.extend({
  planId: z.uuid(),
  /** The visits that moved along, in the order of the input. */
  along: z.array(bookedVisitSchema),
  /** What the rules remark and did not refuse. */
  findings: z.array(findingSchema).readonly(),
});
