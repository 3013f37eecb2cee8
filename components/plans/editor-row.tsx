import type { ReactNode } from "react";

type EditorRowProps = { readonly children: ReactNode; readonly findings?: ReactNode };

/** A field, and beside it what the rules say of it; on a phone below it. */
export function EditorRow({ children, findings }: EditorRowProps) {
  return (
    <div className="grid gap-x-8 gap-y-3 lg:grid-cols-2">
      <div className="min-w-0">{children}</div>
      <div className="min-w-0">{findings}</div>
    </div>
  );
}
