import { z } from "zod";
import { id, text } from "@/lib/rules/care/shape";
import { findTwice } from "@/lib/rules/find-twice";

const points = z.int().min(0).max(1000);

const item = z
  .strictObject({
    id,
    label: text,
    min: points,
    max: points,
    /** Whether it counts towards the total. One that does not may be left out. */
    summed: z.boolean(),
    /** What single values mean, where the scale says so. */
    meanings: z.array(z.strictObject({ value: points, text }).readonly()).readonly(),
  })
  .readonly();

const scale = z
  .strictObject({
    id,
    /** Kept with every score: wordings of one scale differ, and some run the other way. */
    version: text,
    label: text,
    items: z.array(item).min(1).readonly(),
    total: z.strictObject({ min: points, max: points }).readonly(),
    better: z.enum(["lower", "higher"]),
    source: text,
  })
  .readonly();

export type OutcomeScale = z.infer<typeof scale>;
type Clash = { readonly path: (string | number)[]; readonly message: string };

function* inScale({ id: scaleId, items, total }: OutcomeScale): Generator<Clash> {
  const twice = findTwice(items.map((one) => one.id));
  if (twice !== undefined) yield { path: ["items"], message: `${scaleId} asks for ${twice} twice.` };
  for (const [index, { id: itemId, min, max, meanings }] of items.entries()) {
    const path = ["items", index];
    if (min > max) yield { path: [...path, "max"], message: `${itemId} ends at ${max}, below its start at ${min}.` };
    const outside = meanings.find(({ value }) => value < min || value > max);
    if (!outside) continue;
    const message = `${itemId} explains ${outside.value}, which is outside its range of ${min} to ${max}.`;
    yield { path: [...path, "meanings"], message };
  }
  for (const end of ["min", "max"] as const) {
    const sum = items.reduce((all, one) => all + (one.summed ? one[end] : 0), 0);
    if (sum === total[end]) continue;
    const name = end === "min" ? "lowest" : "highest";
    const message = `${scaleId}: the ${name} values of its items add up to ${sum}, and its ${name} total is said to be ${total[end]}.`;
    yield { path: ["total", end], message };
  }
}

/** The scales results are measured on. */
export const scalesSchema = z
  .array(scale)
  .readonly()
  .superRefine((scales, context) => {
    const twice = findTwice(scales.map((one) => one.id));
    if (twice !== undefined) context.addIssue({ code: "custom", path: [], message: `${twice} is listed twice.` });
    for (const [index, one] of scales.entries()) {
      for (const { path, message } of inScale(one)) {
        context.addIssue({ code: "custom", path: [index, ...path], message });
      }
    }
  });
