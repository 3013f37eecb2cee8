"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { Callout } from "@/components/ui/callout";

/** Why nothing was booked. */
export type Trouble = { readonly title: string; readonly text: string; readonly reasons: readonly string[] };

const Report = createContext<(trouble: Trouble | null) => void>(() => undefined);

/** How a proposal tells the whole page that it could not be booked; null takes it back. */
export const useReport = () => useContext(Report);

/** The booking page's frame: what went wrong with one proposal stays in sight above the new ones. */
export function BookingDesk({ children }: { readonly children: ReactNode }) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  return (
    <Report value={setTrouble}>
      {trouble && (
        <Callout tone="warn" title={trouble.title} announce="assertive" className="mb-6">
          {trouble.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          <p>{trouble.text}</p>
        </Callout>
      )}
      {children}
    </Report>
  );
}
