"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { ToneIcon } from "./severity";

/** The words of a field. `error` says what to do; while it is set the field is marked invalid. */
export type FieldWords = {
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** Shows "optional" beside the label. Fields are required unless they say this. */
  readonly optional?: boolean;
  /** Keeps the label for screen readers only, where the place makes it plain. */
  readonly labelHidden?: boolean;
  readonly className?: string;
};

type FieldFrameProps = Omit<FieldWords, "className"> & { readonly children: ReactNode };

/** Label above, control, help under it, error with its icon. Stands inside a react-aria field, which ties them together. */
export function FieldFrame({ label, help, error, optional, labelHidden, children }: FieldFrameProps) {
  const t = useTranslations("common");
  return (
    <>
      <Label className={labelHidden ? "sr-only" : "flex items-baseline gap-2 font-medium"}>
        {label}
        {optional && <span className="text-note font-normal text-soft">{t("optional")}</span>}
      </Label>
      {children}
      {help && (
        <Text slot="description" className="text-note text-soft">
          {help}
        </Text>
      )}
      <FieldError className="flex items-start gap-1.5 text-note font-medium text-block">
        {error && (
          <>
            <ToneIcon tone="block" size={14} className="mt-[calc((var(--note-line)-14px)/2)]" />
            <span className="min-w-0">{error}</span>
          </>
        )}
      </FieldError>
    </>
  );
}

/** The column a field's parts stand in. */
export function fieldColumn(className?: string): string {
  return `flex min-w-0 flex-col gap-1.5 ${className ?? ""}`;
}
