import { z } from "zod";
import { id, text } from "@/lib/rules/care/shape";
import { findTwice } from "@/lib/rules/find-twice";

const hours = z.int().min(0).max(10_000);

const step = z
  .strictObject({
    id,
    title: text,
    /** Hours since the needling: from `fromHour` on, and before `toHour`. */
    fromHour: hours,
    toHour: hours,
    do: z.array(text).min(1).readonly(),
    avoid: z.array(text).readonly(),
    source: text,
  })
  .readonly();

export type AftercareStep = z.infer<typeof step>;

/** Advice by hours since the needling: bands that start at 0 and meet, so that every hour has exactly one. */
export const aftercareSchema = z
  .array(step)
  .min(1)
  .readonly()
  .superRefine((steps, context) => {
    const twice = findTwice(steps.map((band) => band.id));
    if (twice !== undefined) context.addIssue({ code: "custom", path: [], message: `${twice} is listed twice.` });
    for (const [index, band] of steps.entries()) {
      const end = steps[index - 1]?.toHour ?? 0;
      if (band.fromHour !== end) {
        const clash = band.fromHour > end ? "leaves those hours without advice" : "gives those hours two answers";
        const message = `${band.id} starts at hour ${band.fromHour} and the advice before it ends at hour ${end}: that ${clash}.`;
        context.addIssue({ code: "custom", path: [index, "fromHour"], message });
      }
      if (band.toHour <= band.fromHour) {
        const message = `${band.id} ends at hour ${band.toHour} and starts at hour ${band.fromHour}: it never holds.`;
        context.addIssue({ code: "custom", path: [index, "toHour"], message });
      }
    }
  });
