"use client";

import type { ReactElement, ReactNode } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from "react-aria-components/Popover";
import { floatStyles } from "./float-styles";

export type PopoverProps = {
  /** The Button or IconButton that opens it. */
  readonly trigger: ReactElement;
  /** Its name for screen readers. */
  readonly label: string;
  readonly placement?: AriaPopoverProps["placement"];
  readonly children: ReactNode | ((controls: { close: () => void }) => ReactNode);
};

/** A small floating sheet beside the button that opened it. */
export function Popover({ trigger, label, placement = "bottom start", children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover
        placement={placement}
        offset={6}
        className={floatStyles({ className: "max-w-[min(24rem,calc(100vw-2rem))]" })}
      >
        <Dialog aria-label={label} className="max-h-[inherit] overflow-y-auto p-4 outline-none">
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
