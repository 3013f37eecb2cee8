import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ButtonLink } from "@/components/ui/link";
import { formatDay } from "@/lib/kernel/day";

/** What a patient still has to answer, or may say has changed. Unanswered questions come with the louder button. */
export function HealthQuestions({ lastOn }: { readonly lastOn: string | null }) {
  const t = useTranslations("screening");
  return (
    <Card title={t("portal.title")}>
      <p className="text-soft">{lastOn === null ? t("portal.text") : t("lastOn", { day: formatDay(lastOn) })}</p>
      <ButtonLink href="/portal/questions" variant={lastOn === null ? "primary" : "secondary"} className="mt-4">
        {lastOn === null ? t("portal.answer") : t("portal.review")}
      </ButtonLink>
    </Card>
  );
}
