import { z } from "zod";
import { text } from "@/lib/rules/care/shape";
import { findTwice } from "@/lib/rules/find-twice";

/** How fast somebody has to act, fastest first. */
export const urgencies = ["emergency", "same_day", "within_48h", "referral", "routine"] as const;

const flag = z
  .strictObject({
    code: z.string().regex(/^RF[1-9][0-9]*$/),
    /** What the patient sees or feels. */
    label: text,
    urgency: z.enum(urgencies),
    /** What to do, said to the patient. */
    action: text,
    source: text,
  })
  .readonly();

export type RedFlag = z.infer<typeof flag>;

/** Signs after a session that need somebody to look, and what is only to be expected. */
export const redFlagsSchema = z
  .strictObject({
    flags: z.array(flag).min(1).readonly(),
    expected: z
      .strictObject({ days: z.int().min(1).max(60), effects: z.array(text).min(1).readonly(), source: text })
      .readonly(),
    /** Where the time targets come from; each sign has its own source. */
    source: text,
  })
  .readonly()
  .superRefine(({ flags }, context) => {
    const twice = findTwice(flags.map(({ code }) => code));
    if (twice === undefined) return;
    const answers = flags.filter(({ code }) => code === twice).map(({ urgency }) => urgency);
    const message = `${twice} is listed twice, as ${answers.join(" and ")}: how urgent it is cannot be told.`;
    context.addIssue({ code: "custom", path: ["flags"], message });
  });
