"use client";

import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import { Badge } from "./badge";

export type TabEntry = {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
  readonly content: ReactNode;
};

export type TabsProps = {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
};

/** Views of one thing, side by side, on the same page. Where each has an address of its own, use TabLinks. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <div className="scroll-hint overflow-x-auto border-b border-line">
        <TabList aria-label={label} className="flex min-w-max gap-6">
          {tabs.map(({ id, label: text, count }) => (
            <Tab
              key={id}
              id={id}
              className="-mb-px flex h-11 cursor-default items-center gap-2 border-b-2 border-transparent font-medium text-soft -outline-offset-2 hover:text-ink selected:border-instrument selected:text-ink"
            >
              {text}
              {count !== undefined && <Badge>{count}</Badge>}
            </Tab>
          ))}
        </TabList>
      </div>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="pt-5">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
