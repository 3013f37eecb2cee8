import type { ReactNode } from "react";

/** A small count or tag that carries no judgement, e.g. the number on a tab. */
export function Badge({ children }: { readonly children: ReactNode }) {
  return (
    <span className="inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-sunken px-1.5 text-xs font-medium text-soft">
      {children}
    </span>
  );
}
