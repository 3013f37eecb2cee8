import { z } from "zod";
import { clockTimeSchema } from "@/lib/appointments/fields.schema";

/** Why something is so, for the people who will meet it. */
export const reasonSchema = z.string().trim().min(2, "Say why, in a few words.").max(120, "Say it in 120 letters.");

/** What a room, device or procedure is called. */
export const nameSchema = z.string().trim().min(1, "Enter a name.").max(60, "A name has at most 60 letters.");

/** The visits the person has seen that the change strands, by appointment. Another set than it does strand is refused. */
export const acknowledgedSchema = z.array(z.uuid()).max(5000).default([]);

/** A stretch of a day on the clinic's clock. */
export const stretchSchema = z.object({ from: clockTimeSchema, to: clockTimeSchema });

type Stretch = z.output<typeof stretchSchema> & { readonly weekday?: number };
type Issue = { readonly path: readonly (string | number)[]; readonly rule: string; readonly message: string };

/** What is wrong with the stretches of one day, or of the days of a week: backwards, or over each other. */
function stretchIssues(stretches: readonly Stretch[]): Issue[] {
  return stretches.flatMap(({ weekday, from, to }, index): Issue[] => {
    if (from >= to) return [{ path: [index, "to"], rule: "order", message: `${to} is not after ${from}.` }];
    const over = stretches
      .slice(0, index)
      .find((other) => other.weekday === weekday && other.from < to && from < other.to);
    if (over === undefined) return [];
    const message = `${from}-${to} lies over ${over.from}-${over.to}.`;
    return [{ path: [index, "from"], rule: "overlap", message }];
  });
}

/** A list of stretches that go forward and do not lie over each other; with weekdays, each day for itself. */
export function stretches<S extends typeof stretchSchema>(schema: S, most: number) {
  return z
    .array(schema)
    .max(most, `At most ${most} stretches.`)
    .superRefine((list, context) => {
      for (const { path, rule, message } of stretchIssues(list as readonly Stretch[]))
        context.addIssue({ code: "custom", path: [...path], message, params: { rule } });
    });
}

/** That a field may not come before another one. Days and "HH:MM" compare as text. */
export const notBefore = (later: string, message: string) => ({
  error: message,
  path: [later],
  params: { rule: "order" },
});
