import { z } from "zod";

/** An id of the protocol: lower case, digits and underscores. */
export const id = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** Words for people; never empty. */
export const text = z.string().min(1);

/** Words with where they come from. */
export const sourcedText = z.strictObject({ text, source: text }).readonly();
