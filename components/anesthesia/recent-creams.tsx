import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";
import { clockOf } from "./clock-of";

/** Everything that numbed this patient in the hours that count, whatever the visit. */
export function RecentCreams({ checklist }: { readonly checklist: Pick<ChecklistDto, "recent" | "zone"> }) {
  const t = useTranslations("anesthesia.recent");
  const { hours, creams } = checklist.recent;
  if (creams.length === 0) return null;
  const totalMg = creams.reduce((sum, { totalMg: mg }) => sum + (mg ?? 0), 0);
  return (
    <Card title={t("title", { hours })} headingLevel={3} footer={t("total", { mg: Math.round(totalMg) })}>
      <ul className="divide-y divide-line">
        {creams.map((cream) => (
          <li key={`${cream.appliedAt} ${cream.productName}`} className="flex flex-wrap justify-between gap-x-6 py-1.5">
            <span className="min-w-0">
              {clockOf(cream.appliedAt, checklist.zone)} · {cream.productName}
              {!cream.isHere && <span className="text-soft"> · {t("elsewhere")}</span>}
            </span>
            <span className="tabular-nums">
              {cream.totalMg === null ? t("unknown") : t("amount", { mg: cream.totalMg, area: cream.areaCm2 })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
