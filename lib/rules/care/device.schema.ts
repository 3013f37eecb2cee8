import { z } from "zod";
import { sourcedText, text } from "@/lib/rules/care/shape";
import { findTwice } from "@/lib/rules/find-twice";

export const deviceKinds = ["roller", "pen", "stamp", "rf"] as const;

export type DeviceKind = (typeof deviceKinds)[number];

/** Which devices a clinic session is done with, and what is recorded of each. */
export const deviceSchema = z
  .strictObject({
    kinds: z
      .array(z.strictObject({ id: z.enum(deviceKinds), label: text }).readonly())
      .length(deviceKinds.length)
      .readonly(),
    excluded: z.strictObject({ kinds: z.array(z.enum(deviceKinds)).readonly(), source: text }).readonly(),
    /** Sterile, in date, known by its lot, for one patient in one session. */
    singleUse: sourcedText,
    nominalNeedles: z.strictObject({ count: z.int().min(1).max(10_000), source: text }).readonly(),
    /** Which setting counts as the length of a pen or stamp. */
    depth: sourcedText,
  })
  .readonly()
  .superRefine(({ kinds, excluded }, context) => {
    const twice = findTwice(kinds.map(({ id }) => id));
    if (twice !== undefined) context.addIssue({ code: "custom", path: ["kinds"], message: `${twice} is named twice.` });
    if (deviceKinds.every((kind) => excluded.kinds.includes(kind))) {
      const message = `All ${deviceKinds.length} kinds of device are excluded, so no session could take place.`;
      context.addIssue({ code: "custom", path: ["excluded", "kinds"], message });
    }
  });
