import { ScrollText } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";

/** In place of what needs a protocol, while no clinician has approved one. */
export function NoProtocol() {
  const t = useTranslations("protocols.none");
  return (
    <EmptyState
      icon={ScrollText}
      title={t("title")}
      action={<ButtonLink href="/settings/protocol">{t("action")}</ButtonLink>}
    >
      {t("text")}
    </EmptyState>
  );
}
