import { CalendarX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";

export type Nothing = "ended" | "completed" | "allBooked" | "noRoster" | "rosterEnds" | "full";

type Props = {
  readonly planId: string;
  readonly why: Nothing;
  /** Last day of the rosters, in words, where they end. */
  readonly until?: string | undefined;
};

/** Why there is nothing to book, and the way back. Wishes are never the reason: they give way before a session stays unplaced. */
export function NothingToPropose({ planId, why, until }: Props) {
  const t = useTranslations("booking");
  const action = <ButtonLink href={`/plans/${planId}`}>{t("backToPlan")}</ButtonLink>;
  return (
    <Card flush>
      <EmptyState icon={CalendarX} title={t(`nothing.${why}.title`)} action={action}>
        {t(`nothing.${why}.text`, { until: until ?? "" })}
      </EmptyState>
    </Card>
  );
}
