import { z } from "zod";

/** The indications of the founding text, as the database knows them. */
export const indicationSchema = z.enum(
  ["acne_scars", "surgical_scars", "wound_scars", "wrinkles", "stretch_marks", "pigmentation", "laxity"],
  "Choose an indication from the list.",
);

/** Zone ids of the protocol. Whether it knows them is a finding. */
export const zonesSchema = z
  .array(z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, "A zone is named by its id, such as cheeks_chin."))
  .min(1, "Choose at least one zone.")
  .max(20, "Choose at most 20 zones.")
  .refine((zones) => new Set(zones).size === zones.length, "Choose each zone once.");

/** A needle length in hundredths of a millimetre: 150 = 1.5 mm. Whether the protocol covers it is a finding. */
export const lengthSchema = z
  .int("A needle length is a whole number of hundredths of a millimetre: 150 for 1.5 mm.")
  .min(1, "A needle length is more than 0.")
  .max(1000, "A needle length is at most 1000 hundredths of a millimetre.");

export const sessionInputSchema = z.object({ lengthHundredthsMm: lengthSchema });

// protocol.json: course.minSessions, course.maxSessions; the database holds the same
const count = "A course has 2 to 5 sessions.";
export const sessionsSchema = z.array(sessionInputSchema, count).min(2, count).max(5, count);

export const idSchema = z.uuid("Not a valid id.");
export const versionSchema = z.int("Send the version that was read.").min(1, "Send the version that was read.");
