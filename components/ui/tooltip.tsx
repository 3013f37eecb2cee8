"use client";

import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components/Tooltip";

type TooltipProps = {
  readonly text: string;
  readonly placement?: "top" | "bottom" | "left" | "right";
  /** The Button or IconButton it names. */
  readonly children: ReactElement;
};

/** A few words on hover and focus. Never the only place of what one must know: a finger cannot hover. */
export function Tooltip({ text, placement = "top", children }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      {children}
      <AriaTooltip
        offset={6}
        placement={placement}
        className="max-w-xs rounded-chip bg-ink px-2 py-1 text-xs font-medium text-paper entering:animate-appear"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
