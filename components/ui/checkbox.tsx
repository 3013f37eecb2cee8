"use client";

import type { ReactNode } from "react";
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from "react-aria-components/Checkbox";
import { FieldError } from "react-aria-components/FieldError";
import { Text } from "react-aria-components/Text";
import { CheckSquare, choiceRow } from "./choice-box";

export type CheckboxProps = Omit<CheckboxFieldProps, "children" | "className" | "style" | "isInvalid"> & {
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly className?: string;
  readonly label: ReactNode;
};

/** Yes or no; inside CheckboxGroup one of several, then with a `value`. */
export function Checkbox({ help, error, className, label, ...props }: CheckboxProps) {
  return (
    <CheckboxField validationBehavior="aria" {...props} isInvalid={Boolean(error)} className={className ?? ""}>
      <CheckboxButton className={choiceRow}>
        {({ isIndeterminate }) => (
          <>
            <CheckSquare indeterminate={isIndeterminate} />
            <span className="min-w-0">{label}</span>
          </>
        )}
      </CheckboxButton>
      {help && (
        <Text slot="description" className="-mt-1 mb-2 block pl-[30px] text-note text-soft">
          {help}
        </Text>
      )}
      <FieldError className="mb-2 block pl-[30px] text-note font-medium text-block">{error}</FieldError>
    </CheckboxField>
  );
}
