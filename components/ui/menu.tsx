"use client";

import type { LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { floatStyles } from "./float-styles";

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly hint?: string;
  readonly tone?: "plain" | "danger";
  readonly disabled?: boolean;
  readonly isSelected?: boolean;
  readonly onAction: () => void;
};

export type MenuProps = {
  readonly trigger: ReactElement;
  /** Its name for screen readers. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly placement?: PopoverProps["placement"];
};

/** A short list of actions that opens from a button. */
export function Menu({ trigger, label, entries, placement = "bottom end" }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={6} className={floatStyles({ className: "min-w-48 p-1" })}>
        <AriaMenu aria-label={label} className="outline-none">
          {entries.map(({ id, label: text, icon: Icon, hint, tone, disabled, isSelected, onAction }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              isDisabled={disabled ?? false}
              onAction={onAction}
              className={`flex min-h-[calc(var(--control-size)-4px)] cursor-default items-center gap-3 rounded-chip px-3 py-1.5 outline-none focus:bg-sunken disabled:opacity-45 ${tone === "danger" ? "text-block" : ""} ${isSelected ? "font-semibold" : ""}`}
            >
              {Icon && (
                <Icon aria-hidden="true" size={16} strokeWidth={1.5} className={tone === "danger" ? "" : "text-soft"} />
              )}
              <span className="min-w-0 flex-1">{text}</span>
              {hint && <span className="text-note text-soft">{hint}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
