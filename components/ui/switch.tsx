"use client";

import type { ReactNode } from "react";
import { SwitchButton, SwitchField, type SwitchFieldProps } from "react-aria-components/Switch";
import { Text } from "react-aria-components/Text";
import { choiceRow } from "./choice-box";

export type SwitchProps = Omit<SwitchFieldProps, "children" | "className" | "style"> & {
  readonly help?: ReactNode;
  readonly className?: string;
  readonly label: ReactNode;
};

/** A setting that takes effect at once. In a form that is sent later, use Checkbox. */
export function Switch({ help, className, label, ...props }: SwitchProps) {
  return (
    <SwitchField {...props} className={className ?? ""}>
      <SwitchButton className={choiceRow}>
        <span
          aria-hidden="true"
          className="mt-[calc((var(--body-line)-20px)/2)] flex h-5 w-9 shrink-0 items-center rounded-full border border-line-strong bg-sunken p-0.5 transition-colors duration-100 group-selected:border-instrument group-selected:bg-instrument"
        >
          <span className="size-3.5 rounded-full bg-line-strong transition-transform duration-140 ease-quiet group-selected:translate-x-4 group-selected:bg-on-instrument" />
        </span>
        <span className="min-w-0">{label}</span>
      </SwitchButton>
      {help && (
        <Text slot="description" className="-mt-1 mb-2 block pl-12 text-note text-soft">
          {help}
        </Text>
      )}
    </SwitchField>
  );
}
