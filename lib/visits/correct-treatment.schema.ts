import { noAnestheticShape } from "./check-treatment.schema";
import { reasonSchema } from "./fields.schema";
import { recordTreatmentSchema } from "./record-treatment.schema";

/** The treatment as it was really done, whole. When it began may be left out: it stays as it was. */
export const correctTreatmentSchema = recordTreatmentSchema.safeExtend({
  ...noAnestheticShape,
  /** What was wrong with what was recorded. */
  because: reasonSchema,
});
