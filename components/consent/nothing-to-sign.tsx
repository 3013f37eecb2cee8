import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";

/** Why there is nothing to sign now, in the operation's own words. */
export function NothingToSign({ message }: { readonly message: string }) {
  const t = useTranslations("consent.sign");
  return <EmptyState title={t("nothing")}>{message}</EmptyState>;
}
