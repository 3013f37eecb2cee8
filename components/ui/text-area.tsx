"use client";

import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components/TextField";
import { FieldFrame, type FieldWords, fieldColumn } from "./field-frame";
import { controlStyles } from "./field-styles";

export type TextAreaProps = Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid"> & FieldWords;

/** Several lines of text; grows with what is typed, from three lines on. */
export function TextArea({ label, help, error, optional, labelHidden, className, ...props }: TextAreaProps) {
  return (
    <AriaTextField validationBehavior="aria" {...props} isInvalid={Boolean(error)} className={fieldColumn(className)}>
      <FieldFrame {...{ label, help, error }} optional={optional ?? false} labelHidden={labelHidden ?? false}>
        <AriaTextArea
          rows={3}
          className={controlStyles({
            kind: "input",
            className: "h-auto! min-h-[calc(var(--body-line)*3+18px)] resize-y py-2 field-sizing-content",
          })}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
