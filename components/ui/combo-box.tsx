"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { FieldFrame, type FieldWords, fieldColumn } from "./field-frame";
import { controlStyles, innerButton, innerInput } from "./field-styles";
import { type Option, OptionsPopover } from "./options";

export type ComboBoxProps = FieldWords & {
  readonly options: readonly Option[];
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  /** What is typed. Give both to search elsewhere: the options are then shown as they come, unfiltered. */
  readonly inputValue?: string;
  readonly onInputChange?: (text: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
};

/** Choose one of many by typing part of it. */
export function ComboBox(props: ComboBoxProps) {
  const { label, help, error, optional, labelHidden, className, options, onChange, inputValue, placeholder, ...rest } =
    props;
  const t = useTranslations("common");
  const searchesElsewhere = inputValue !== undefined;
  return (
    <AriaComboBox
      validationBehavior="aria"
      menuTrigger="focus"
      allowsEmptyCollection
      {...rest}
      {...(searchesElsewhere ? { inputValue, items: options, defaultFilter: () => true } : { defaultItems: options })}
      isInvalid={Boolean(error)}
      className={fieldColumn(className)}
      onChange={(key) => onChange?.(key === null ? null : String(key))}
    >
      <FieldFrame {...{ label, help, error }} optional={optional ?? false} labelHidden={labelHidden ?? false}>
        <Group className={controlStyles({ kind: "group" })}>
          <Input className={innerInput} placeholder={placeholder ?? ""} />
          <Button className={innerButton}>
            <ChevronDown aria-hidden="true" size={16} strokeWidth={1.5} />
          </Button>
        </Group>
      </FieldFrame>
      <OptionsPopover emptyText={t("noMatches")} />
    </AriaComboBox>
  );
}
