"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonVariant, buttonStyles } from "./button-styles";
import { Spinner } from "./spinner";

export type ButtonProps = Omit<AriaButtonProps, "className" | "children" | "style"> & {
  readonly variant?: ButtonVariant;
  readonly fullWidth?: boolean;
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A button. While `isPending` it keeps its width and focus, says so to a screen reader, and takes no second press. */
export function Button({ variant, fullWidth, icon, className, children, ...props }: ButtonProps) {
  const t = useTranslations("common");
  return (
    <AriaButton {...props} className={buttonStyles({ variant, fullWidth, className })}>
      {({ isPending }) => (
        <>
          <span className={`inline-flex min-w-0 items-center gap-2 ${isPending ? "invisible" : ""}`}>
            {icon}
            <span className="truncate">{children}</span>
          </span>
          {isPending && <Spinner label={t("working")} className="absolute inset-0 m-auto" />}
        </>
      )}
    </AriaButton>
  );
}
