"use client";

import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonVariant, buttonStyles } from "./button-styles";

export type IconButtonProps = Omit<AriaButtonProps, "className" | "children" | "style" | "aria-label"> & {
  /** Its name: read aloud, and shown where the caller wraps it in a Tooltip. */
  readonly label: string;
  readonly variant?: ButtonVariant;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A square button that is only an icon. It must carry a name. */
export function IconButton({ label, variant = "quiet", className, children, ...props }: IconButtonProps) {
  return (
    <AriaButton {...props} aria-label={label} className={buttonStyles({ variant, shape: "icon", className })}>
      {children}
    </AriaButton>
  );
}
