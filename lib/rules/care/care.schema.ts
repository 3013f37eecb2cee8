import { z } from "zod";
import { aftercareSchema } from "@/lib/rules/care/aftercare.schema";
import { deviceSchema } from "@/lib/rules/care/device.schema";
import { photosSchema, techniqueSchema } from "@/lib/rules/care/guidance.schema";
import { homeSchema } from "@/lib/rules/care/home.schema";
import { redFlagsSchema } from "@/lib/rules/care/red-flags.schema";
import { scalesSchema } from "@/lib/rules/care/scales.schema";
import { sequenceSchema } from "@/lib/rules/care/sequence.schema";
import { sourcedText } from "@/lib/rules/care/shape";

/** Everything around the needling itself: the device, the order of a session, the time after it, home care and results. */
export const careSchema = z
  .strictObject({
    device: deviceSchema,
    sequence: sequenceSchema,
    technique: techniqueSchema,
    aftercare: aftercareSchema,
    redFlags: redFlagsSchema,
    home: homeSchema,
    outcomeScales: scalesSchema,
    photos: photosSchema,
    /** A claim of the founding text, shown as such (A18). */
    resultsStatement: sourcedText,
  })
  .readonly();

export type CareProtocol = z.infer<typeof careSchema>;
