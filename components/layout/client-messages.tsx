import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

type ClientMessagesProps = {
  /** Catalogues the browser needs below here, by area. `common` always goes along. */
  readonly areas: readonly string[];
  readonly children: ReactNode;
};

/** Gives the browser the words of some areas and no others: a patient's phone need not load the staff's. */
export async function ClientMessages({ areas, children }: ClientMessagesProps) {
  const wanted = new Set(["common", ...areas]);
  const messages = Object.fromEntries(Object.entries(await getMessages()).filter(([area]) => wanted.has(area)));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
