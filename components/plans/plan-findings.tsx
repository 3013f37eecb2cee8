import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ButtonLink } from "@/components/ui/link";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { findingKey, groupFindings, needsDecision } from "./finding-groups";
import { JudgedFinding } from "./judged-finding";

type PlanFindingsProps = {
  readonly plan: Pick<PlanDto, "id" | "findings">;
  /** Clinicians decide in the editor. */
  readonly mayEdit: boolean;
};

/** What the rules say of the course as it stands today. What was let pass is told by the list beside. */
export function PlanFindings({ plan, mayEdit }: PlanFindingsProps) {
  const t = useTranslations("plans");
  const standing = plan.findings.filter(({ overridden }) => !overridden);
  const decidable = mayEdit && standing.some((finding) => needsDecision(finding) && finding.youMayOverride);
  return (
    <Card title={t("findings")}>
      {standing.length === 0 ? (
        <p className="text-soft">{t("noFindings")}</p>
      ) : (
        <div className="flex flex-col gap-2">
          {groupFindings(standing).map((group) => (
            <JudgedFinding key={findingKey(group)} group={group} />
          ))}
        </div>
      )}
      {decidable && (
        <ButtonLink href={`/plans/${plan.id}/edit`} className="mt-3">
          {t("decide")}
        </ButtonLink>
      )}
    </Card>
  );
}
