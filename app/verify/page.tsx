import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CheckCode } from "@/components/consent/check-code";
import { InLanguage } from "@/components/consent/in-language";
import { checkWords } from "@/components/consent/signing-words";
import { PublicShell } from "@/components/layout/public-shell";
import { browserLanguage } from "@/lib/web/browser-language";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await browserLanguage();
  return { title: (await getTranslations({ locale, namespace: "consent" }))("check.tab") };
}

/** Where anybody who holds a copy types its code, in the language of their browser. */
export default async function VerifyPage() {
  const language = await browserLanguage();
  setRequestLocale(language);
  const t = await getTranslations({ locale: language, namespace: "consent.check" });
  return (
    <InLanguage words={await checkWords(language)}>
      <PublicShell title={t("title")} subtitle={t("text")}>
        <CheckCode />
      </PublicShell>
    </InLanguage>
  );
}
