import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { decisionOf } from "@/components/findings/decision";
import { WhyButton } from "@/components/findings/why-button";
import { Card } from "@/components/ui/card";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { plainMessage } from "./finding-groups";

type PlanOverridesProps = { readonly overrides: PlanDto["overrides"]; readonly zone: string };

/** What was let pass on this course: the finding, its rule, why, by whom and when. */
export function PlanOverrides({ overrides, zone }: PlanOverridesProps) {
  const t = useTranslations("plans");
  const words = useTranslations("findings");
  return (
    <Card title={t("overrides")}>
      {overrides.length === 0 ? (
        <p className="text-soft">{t("noOverrides")}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {overrides.map(({ id, rule, finding, reason, byName: name, at }) => {
            const message = plainMessage(finding);
            const when = formatDateTime(Temporal.Instant.from(at), zone);
            return (
              <li key={id} className="py-3 first:pt-0 last:pb-0">
                <p>{message}</p>
                <p className="mt-1 break-words">{words("decision.reasonGiven", { reason })}</p>
                <p className="mt-1 text-note text-soft">{words(`${decisionOf({ rule })}.passedBy`, { name, when })}</p>
                <div className="mt-1 flex flex-wrap items-center gap-x-4 text-note text-soft">
                  <WhyButton finding={{ ...finding, message }} />
                  <code className="font-sans break-all">{rule}</code>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
