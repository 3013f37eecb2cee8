"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { FieldFrame, type FieldWords, fieldColumn } from "./field-frame";
import { controlStyles } from "./field-styles";
import { type Option, OptionsPopover } from "./options";

export type SelectProps = FieldWords & {
  readonly options: readonly Option[];
  readonly value?: string | null;
  readonly defaultValue?: string;
  readonly onChange?: (id: string | null) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
};

/** Choose one of a few known options. For more than about fifteen use ComboBox. */
export function Select({
  label,
  help,
  error,
  optional,
  labelHidden,
  className,
  options,
  onChange,
  placeholder,
  ...props
}: SelectProps) {
  const t = useTranslations("common");
  return (
    <AriaSelect
      validationBehavior="aria"
      {...props}
      isInvalid={Boolean(error)}
      placeholder={placeholder ?? t("choose")}
      className={fieldColumn(className)}
      onChange={(key) => onChange?.(key === null ? null : String(key))}
    >
      <FieldFrame {...{ label, help, error }} optional={optional ?? false} labelHidden={labelHidden ?? false}>
        <Button className={controlStyles({ kind: "button" })}>
          <SelectValue className="min-w-0 truncate data-placeholder:text-soft">
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
          <ChevronDown aria-hidden="true" size={16} strokeWidth={1.5} className="shrink-0 text-soft" />
        </Button>
      </FieldFrame>
      <OptionsPopover options={options} emptyText={t("noMatches")} />
    </AriaSelect>
  );
}
