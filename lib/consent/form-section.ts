import type { FormSection } from "./template.schema";

/** A section as it is written down here, a line for each paragraph. */
export const formSection = (id: string, heading: string, ...lines: readonly string[]): FormSection => ({
  id,
  heading,
  text: lines.join("\n"),
});
