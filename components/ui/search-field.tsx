"use client";

import { Search, X } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from "react-aria-components/SearchField";
import { controlStyles, innerButton, innerInput } from "./field-styles";

export type SearchFieldProps = Omit<AriaSearchFieldProps, "children" | "className" | "style"> & {
  readonly label: string;
  readonly placeholder?: string;
  readonly className?: string;
};

/** A search box. Its label is for screen readers; Escape or the cross clears it. */
export function SearchField({ label, placeholder, className, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} className={`group min-w-0 ${className ?? ""}`}>
      <Label className="sr-only">{label}</Label>
      <Group className={controlStyles({ kind: "group" })}>
        <Search aria-hidden="true" size={16} strokeWidth={1.5} className="ml-3 shrink-0 text-soft" />
        <Input
          className={`${innerInput} pl-2 [&::-webkit-search-cancel-button]:hidden`}
          placeholder={placeholder ?? label}
        />
        <Button className={`${innerButton} group-empty:invisible`}>
          <X aria-hidden="true" size={15} strokeWidth={1.5} />
        </Button>
      </Group>
    </AriaSearchField>
  );
}
