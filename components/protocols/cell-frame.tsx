import type { ReactNode } from "react";

/** How the name of a value stands over its field: smaller than a form's, because a row holds several. */
export const cellLabel = "text-note text-soft sm:whitespace-nowrap";

/** One value of a row: as wide as what is typed into it, or as its name. */
export const cellColumn = "flex min-w-0 flex-col gap-1 max-sm:w-full sm:min-w-fit";

/** A short value: two beside each other on a phone. */
export const shortCell = "flex min-w-0 flex-col gap-1 max-sm:w-[calc(50%-6px)] sm:min-w-fit";

/** What the rules say against a value, read out with it. */
export function CellProblem({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p id={id} className="max-w-56 text-note font-medium text-block">
      {children}
    </p>
  );
}
