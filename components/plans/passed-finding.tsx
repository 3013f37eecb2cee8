import { ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";

type PassedFindingProps = {
  /** "Overridden", "Acknowledged". */
  readonly word: string;
  readonly message: string;
  readonly detail: string;
  /** What can be asked or done about it. */
  readonly actions: ReactNode;
};

/** A finding that was let pass, or will be: quieter than one that stands, and it keeps its words. */
export function PassedFinding({ word, message, detail, actions }: PassedFindingProps) {
  return (
    <div className="flex gap-2.5 rounded-control border border-line bg-sunken px-3 py-2">
      <ShieldCheck
        aria-hidden="true"
        size={16}
        strokeWidth={1.5}
        className="mt-[calc((var(--body-line)-16px)/2)] shrink-0 text-soft"
      />
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-semibold">{word}.</span> {message}
        </p>
        <p className="mt-1 text-note break-words text-soft">{detail}</p>
        <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4">{actions}</div>
      </div>
    </div>
  );
}
