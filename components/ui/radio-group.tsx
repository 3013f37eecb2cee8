"use client";

import { RadioGroup as AriaRadioGroup, RadioButton, RadioField } from "react-aria-components/RadioGroup";
import { Text } from "react-aria-components/Text";
import { choiceRow } from "./choice-box";
import { FieldFrame, type FieldWords, fieldColumn } from "./field-frame";
import type { Option } from "./options";

export type RadioGroupProps = FieldWords & {
  readonly options: readonly Option[];
  readonly value?: string | null;
  readonly defaultValue?: string;
  readonly onChange?: (id: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly isDisabled?: boolean;
  /** Side by side, for two or three short words. */
  readonly inline?: boolean;
};

/** Choose exactly one of a few, all of them in sight. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, help, error, optional, labelHidden, className, options, inline, onBlur, ...rest } = props;
  return (
    <AriaRadioGroup
      validationBehavior="aria"
      {...rest}
      isInvalid={Boolean(error)}
      className={fieldColumn(className)}
      {...(onBlur ? { onBlur } : {})}
    >
      <FieldFrame {...{ label, help, error }} optional={optional ?? false} labelHidden={labelHidden ?? false}>
        <div className={inline ? "flex flex-wrap gap-x-8" : "flex flex-col"}>
          {options.map((option) => (
            <RadioField key={option.id} value={option.id} isDisabled={option.disabled ?? false}>
              <RadioButton className={choiceRow}>
                <span
                  aria-hidden="true"
                  className="mt-[calc((var(--body-line)-18px)/2)] size-[18px] shrink-0 rounded-full border border-line-strong bg-raised transition-[border-width] duration-100 group-selected:border-[5.5px] group-selected:border-instrument group-invalid:border-block"
                />
                <span className="min-w-0">{option.label}</span>
              </RadioButton>
              {option.hint && (
                <Text slot="description" className="-mt-1 mb-2 block pl-[30px] text-note text-soft">
                  {option.hint}
                </Text>
              )}
            </RadioField>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}
