"use client";

import { Input } from "react-aria-components/Input";
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components/TextField";
import { FieldFrame, type FieldWords, fieldColumn } from "./field-frame";
import { controlStyles } from "./field-styles";

export type TextFieldProps = Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid"> &
  FieldWords & { readonly placeholder?: string };

/** One line of text. `type` and `autoComplete` choose the keyboard and what the browser offers. */
export function TextField({
  label,
  help,
  error,
  optional,
  labelHidden,
  className,
  placeholder,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField validationBehavior="aria" {...props} isInvalid={Boolean(error)} className={fieldColumn(className)}>
      <FieldFrame {...{ label, help, error }} optional={optional ?? false} labelHidden={labelHidden ?? false}>
        <Input className={controlStyles({ kind: "input" })} placeholder={placeholder ?? ""} />
      </FieldFrame>
    </AriaTextField>
  );
}
