import type { Protocol } from "@/lib/rules";
import { unknownPlaceholders } from "./placeholders.schema";
import type { FormSection } from "./template.schema";

/** Something that keeps a form from being published; `section` is null where one is missing altogether. */
export type FormProblem = { readonly section: string | null; readonly message: string };

/**
 * What stands against publishing a form under a protocol: sections the protocol asks for that it lacks, and names in braces that no
 * plan fills in. Empty when nothing does.
 */
export function formProblems(protocol: Protocol, sections: readonly FormSection[]): FormProblem[] {
  const there = new Set(sections.map(({ id }) => id));
  const missing = protocol.consent.sections.required
    .filter(({ id }) => !there.has(id))
    .map(({ label }) => ({ section: null, message: `The protocol asks for a section on: ${label}.` }));
  const unknown = sections.flatMap(({ id, heading, text }) =>
    unknownPlaceholders(`${heading}\n${text}`).map((name) => ({
      section: id,
      message: `“${heading}”: nothing can be filled in for {${name.replaceAll(/[{}]/g, "")}}.`,
    })),
  );
  return [...missing, ...unknown];
}
