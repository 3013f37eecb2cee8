import { z } from "zod";
import { id, sourcedText, text } from "@/lib/rules/care/shape";
import { findTwice } from "@/lib/rules/find-twice";

/** What a patient may roll at home, beside the rests of `homeCare`. Lengths are hundredths of a millimetre. */
export const homeSchema = z
  .strictObject({
    /** Needle steps anyone may be assigned without a prescription. */
    allowedSteps: z.array(id).min(1).readonly(),
    /** How deep a clinician may prescribe, by zone; zones inside it included. */
    prescribable: z.array(z.strictObject({ zone: id, upTo: z.int().min(1).max(1000) }).readonly()).readonly(),
    hygiene: z.array(text).min(1).readonly(),
    notOffered: z.array(text).readonly(),
    legalStatus: sourcedText,
    source: text,
  })
  .readonly()
  .superRefine(({ allowedSteps, prescribable }, context) => {
    const step = findTwice(allowedSteps);
    if (step !== undefined) {
      context.addIssue({ code: "custom", path: ["allowedSteps"], message: `${step} is allowed at home twice.` });
    }
    const zone = findTwice(prescribable.map((row) => row.zone));
    if (zone === undefined) return;
    const depths = prescribable.filter((row) => row.zone === zone).map(({ upTo }) => upTo);
    context.addIssue({
      code: "custom",
      path: ["prescribable"],
      message: `The ${zone} has two prescribable depths, ${depths.join(" and ")}: which one holds cannot be told.`,
    });
  });
