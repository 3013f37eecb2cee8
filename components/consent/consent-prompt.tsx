import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ButtonLink } from "@/components/ui/link";

type ConsentPromptProps = { readonly planId: string; readonly isRenewal: boolean };

/** What a patient has to read and sign next, on the first page of their portal. */
export function ConsentPrompt({ planId, isRenewal }: ConsentPromptProps) {
  const t = useTranslations("consent");
  return (
    <Card title={t("title")}>
      <p className="text-soft">{t(isRenewal ? "portal.states.renew" : "portal.states.none")}</p>
      <ButtonLink href={`/portal/consents/${planId}`} variant="primary" className="mt-4">
        {t(isRenewal ? "portal.signAgain" : "portal.sign")}
      </ButtonLink>
    </Card>
  );
}
