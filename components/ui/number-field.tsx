"use client";

import { Minus, Plus } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from "react-aria-components/NumberField";
import { FieldFrame, type FieldWords, fieldColumn } from "./field-frame";
import { controlStyles, innerButton, innerInput } from "./field-styles";

export type NumberFieldProps = Omit<AriaNumberFieldProps, "children" | "className" | "style" | "isInvalid"> &
  FieldWords & {
    /** Shown after the number, e.g. "mm", "g". */
    readonly unit?: string;
  };

/** A number with steps. `value` is NaN while empty; `minValue`, `maxValue`, `step` and `formatOptions` are react-aria's. */
export function NumberField({
  label,
  help,
  error,
  optional,
  labelHidden,
  className,
  unit,
  ...props
}: NumberFieldProps) {
  return (
    <AriaNumberField validationBehavior="aria" {...props} isInvalid={Boolean(error)} className={fieldColumn(className)}>
      <FieldFrame {...{ label, help, error }} optional={optional ?? false} labelHidden={labelHidden ?? false}>
        <Group className={controlStyles({ kind: "group" })}>
          <Input className={innerInput} />
          {unit && <span className="pr-2 text-soft">{unit}</span>}
          <Button slot="decrement" className={`${innerButton} mr-0`}>
            <Minus aria-hidden="true" size={15} strokeWidth={1.5} />
          </Button>
          <Button slot="increment" className={innerButton}>
            <Plus aria-hidden="true" size={15} strokeWidth={1.5} />
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
