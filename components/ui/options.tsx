"use client";

import { Check } from "lucide-react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { floatStyles } from "./float-styles";

/** One thing to choose. `hint` is a quiet second line. */
export type Option = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
};

/** Adds the words shown when nothing matches. */
type OptionsProps = { readonly options?: readonly Option[]; readonly emptyText: string };

/** The list that drops from a Select or ComboBox; stands inside one. Without `options` it shows those its field filters. */
export function OptionsPopover({ options, emptyText }: OptionsProps) {
  return (
    <Popover
      offset={6}
      className={floatStyles({ className: "min-w-(--trigger-width) max-w-[min(28rem,calc(100vw-2rem))] p-1" })}
    >
      <ListBox
        {...(options ? { items: options } : {})}
        className="max-h-72 overflow-y-auto outline-none"
        renderEmptyState={() => <p className="px-3 py-2 text-soft">{emptyText}</p>}
      >
        {(option: Option) => (
          <ListBoxItem
            id={option.id}
            textValue={option.label}
            isDisabled={option.disabled ?? false}
            className="group flex min-h-[calc(var(--control-size)-4px)] cursor-default items-center gap-3 rounded-chip px-3 py-1.5 outline-instrument focus:bg-sunken focus-visible:outline-2 focus-visible:-outline-offset-2 disabled:opacity-45"
          >
            <span className="min-w-0 flex-1">
              <Text slot="label" className="block group-selected:font-medium">
                {option.label}
              </Text>
              {option.hint && (
                <Text slot="description" className="block text-note text-soft">
                  {option.hint}
                </Text>
              )}
            </span>
            <Check
              aria-hidden="true"
              size={16}
              strokeWidth={1.75}
              className="invisible shrink-0 text-instrument group-selected:visible"
            />
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
