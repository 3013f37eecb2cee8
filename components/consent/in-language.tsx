"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Language } from "@/lib/kernel/language";

/** The words of a region in its own language. */
export type RegionWords = {
  readonly language: Language;
  readonly messages: NonNullable<Parameters<typeof NextIntlClientProvider>[0]["messages"]>;
};

/** What a patient reads and signs, in the language of the form: its own words, and said to be in it, so that it is read out right. */
export function InLanguage({ words, children }: { readonly words: RegionWords; readonly children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={words.language} messages={words.messages} timeZone="UTC">
      <div lang={words.language}>{children}</div>
    </NextIntlClientProvider>
  );
}
