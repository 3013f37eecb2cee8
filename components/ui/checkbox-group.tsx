"use client";

import { CheckboxGroup as AriaCheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Checkbox } from "./checkbox";
import { FieldFrame, type FieldWords, fieldColumn } from "./field-frame";
import type { Option } from "./options";

export type CheckboxGroupProps = FieldWords & {
  readonly options: readonly Option[];
  readonly value?: string[];
  readonly defaultValue?: string[];
  readonly onChange?: (ids: string[]) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly isDisabled?: boolean;
  /** Side by side in as many columns as fit, instead of one below the other. */
  readonly columns?: boolean;
};

/** Choose any number of a few. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { label, help, error, optional, labelHidden, className, options, columns, onBlur, ...rest } = props;
  return (
    <AriaCheckboxGroup
      validationBehavior="aria"
      {...rest}
      isInvalid={Boolean(error)}
      className={fieldColumn(className)}
      {...(onBlur ? { onBlur } : {})}
    >
      <FieldFrame {...{ label, help, error }} optional={optional ?? false} labelHidden={labelHidden ?? false}>
        <div className={columns ? "grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-6" : "flex flex-col"}>
          {options.map((option) => (
            <Checkbox
              key={option.id}
              value={option.id}
              label={option.label}
              help={option.hint}
              isDisabled={option.disabled ?? false}
            />
          ))}
        </div>
      </FieldFrame>
    </AriaCheckboxGroup>
  );
}
