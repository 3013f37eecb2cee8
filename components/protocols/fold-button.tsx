import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { StatusPill } from "@/components/ui/status-pill";

type FoldButtonProps = {
  readonly isOpen: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
  /** What stands against what is folded, and what was changed in it, in words; null where there is none. */
  readonly problems: string | null;
  readonly changes: string | null;
  readonly children: ReactNode;
};

/** Folds and unfolds what stands below it, and says from outside what is inside. */
export function FoldButton({ isOpen, controls, onToggle, problems, changes, children }: FoldButtonProps) {
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
      className="flex min-h-12 w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-card px-5 py-2 text-left hover:bg-sunken/60"
    >
      <ChevronDown
        aria-hidden="true"
        size={18}
        strokeWidth={1.5}
        className={`shrink-0 text-soft transition-transform duration-140 ${isOpen ? "" : "-rotate-90"}`}
      />
      <span className="min-w-0 flex-1 font-semibold">{children}</span>
      {problems !== null && <StatusPill tone="block">{problems}</StatusPill>}
      {changes !== null && <StatusPill tone="info">{changes}</StatusPill>}
    </button>
  );
}
