import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { Card } from "@/components/ui/card";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { plainMessage } from "./finding-groups";

type PlanOverridesProps = { readonly overrides: PlanDto["overrides"]; readonly zone: string };

/** What was let pass on this course: what, why, by whom and when. */
export function PlanOverrides({ overrides, zone }: PlanOverridesProps) {
  const t = useTranslations("plans");
  return (
    <Card title={t("overrides")}>
      {overrides.length === 0 ? (
        <p className="text-soft">{t("noOverrides")}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {overrides.map((one) => (
            <li key={one.id} className="py-3 first:pt-0 last:pb-0">
              <p>{plainMessage(one)}</p>
              <p className="mt-1 break-words">{t("reasonGiven", { reason: one.reason })}</p>
              <p className="mt-1 text-note text-soft">
                {t("overriddenBy", { name: one.byName, when: formatDateTime(Temporal.Instant.from(one.at), zone) })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
