import { z } from "zod";
import { id, sourcedText, text } from "@/lib/rules/care/shape";
import { findTwice } from "@/lib/rules/find-twice";

const named = z.array(z.strictObject({ id, label: text }).readonly()).min(1);

/** Words on technique: shown where the needling is recorded. Of sensitive skin they are brought to mind; they never stop anybody. */
export const techniqueSchema = z
  .strictObject({
    endpoint: sourcedText,
    fewerPasses: sourcedText,
    stamping: sourcedText,
    sensitiveSkin: sourcedText,
  })
  .readonly();

/** How results are photographed, and when. */
export const photosSchema = z
  .strictObject({
    faceViews: named.readonly(),
    timepoints: named.readonly(),
    rules: z.array(text).min(1).readonly(),
    source: text,
  })
  .readonly()
  .superRefine(({ faceViews, timepoints }, context) => {
    for (const [path, list] of [
      ["faceViews", faceViews],
      ["timepoints", timepoints],
    ] as const) {
      const twice = findTwice(list.map((entry) => entry.id));
      if (twice !== undefined) context.addIssue({ code: "custom", path: [path], message: `${twice} is listed twice.` });
    }
  });
