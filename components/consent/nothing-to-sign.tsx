import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { Language } from "@/lib/kernel/language";

type NothingToSignProps = { readonly message: string; readonly language: Language };

/** Why there is nothing to sign now, in the operation's own words. */
export function NothingToSign({ message, language }: NothingToSignProps) {
  const t = useTranslations("consent.sign");
  return (
    <EmptyState title={t("nothing")}>
      <span lang={language}>{message}</span>
    </EmptyState>
  );
}
