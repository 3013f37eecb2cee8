import { z } from "zod";
import { daySchema } from "@/lib/appointments/fields.schema";
import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { lengthSchema, zonesSchema } from "@/lib/plans/plan-fields.schema";

export const calculateNextSchema = z.object({
  /** What was used, hundredths of a millimetre. */
  lengthHundredthsMm: lengthSchema,
  zones: zonesSchema,
  performedOn: daySchema,
  /** What comes next, hundredths of a millimetre. */
  nextLengthHundredthsMm: lengthSchema,
});

/** Days in the clinic's zone; `findings` are those of the next needle on its ideal day. */
export type NextSessionDto = {
  readonly earliest: Day;
  readonly ideal: Day;
  readonly latest: Day;
  readonly why: string;
  readonly findings: readonly Finding[];
};
