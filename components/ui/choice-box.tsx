"use client";

import { Check, Minus } from "lucide-react";

/** The square of a checkbox. Drawn from the state its label carries (`group`). */
export function CheckSquare({ indeterminate = false }: { readonly indeterminate?: boolean }) {
  const Mark = indeterminate ? Minus : Check;
  return (
    <span
      aria-hidden="true"
      className="mt-[calc((var(--body-line)-18px)/2)] flex size-[18px] shrink-0 items-center justify-center rounded-chip border border-line-strong bg-raised text-on-instrument transition-colors duration-100 group-selected:border-instrument group-selected:bg-instrument group-indeterminate:border-instrument group-indeterminate:bg-instrument group-invalid:border-block"
    >
      <Mark
        size={13}
        strokeWidth={2.5}
        className="opacity-0 group-selected:opacity-100 group-indeterminate:opacity-100"
      />
    </span>
  );
}

/** The row of a checkbox, radio or switch: tall enough to hit with a finger, focus drawn round the whole of it. */
export const choiceRow =
  "group flex min-h-control cursor-default items-start gap-3 rounded-control py-[calc((var(--control-size)-var(--body-line))/2)] outline-instrument focus-visible:outline-2 focus-visible:outline-offset-1 disabled:opacity-45";
