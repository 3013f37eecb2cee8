import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDay } from "@/lib/kernel/day";
import type { ScreeningLightDto } from "@/lib/screening/get-light.schema";
import { type SendAction, SendQuestions } from "./send-questions";

type AskByLinkProps = {
  readonly light: ScreeningLightDto;
  readonly name: string;
  /** The patient's e-mail address; null when none is known. */
  readonly address: string | null;
  /** Left out for whoever may not send one. */
  readonly send: SendAction | null;
};

/** When the questions were answered, what became of the link sent last, and a new one to send: all the desk is told, and it needs no more. */
export function AskByLink({ light, name, address, send }: AskByLinkProps) {
  const t = useTranslations("screening.ask");
  const { lastOn, due, link, patientId } = light;
  const day = (of: string | null) => (of === null ? "" : formatDay(of));
  const told = link && {
    ...{ day: day(link.sentOn), address: link.toAddress },
    ...{ until: day(link.worksUntil), answered: day(link.answeredOn) },
  };
  const waits = link?.state === "open";
  const facts = [
    { term: t("answered"), value: lastOn === null ? t("notYet") : day(lastOn) },
    ...(link && told ? [{ term: t("link"), value: t(`states.${link.state}`, told) }] : []),
  ];
  return (
    <Card title={t("title")}>
      <DescriptionList entries={facts} layout="grid" />
      <div className="mt-4 flex flex-col items-start gap-4 empty:hidden">
        {due !== null && !waits && <p>{t(`due.${due}`)}</p>}
        {send !== null && address === null && <p className="text-soft">{t("noAddress")}</p>}
        {send !== null && address !== null && (
          <SendQuestions
            {...{ patientId, name, address, send }}
            isUrgent={due !== null && !waits}
            isAgain={link !== null}
          />
        )}
      </div>
    </Card>
  );
}
