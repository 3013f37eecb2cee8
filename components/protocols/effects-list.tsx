import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ProtocolPreviewDto } from "@/lib/protocols/preview-protocol.schema";
import { FindingChanges } from "./finding-changes";
import { WindowChange } from "./window-change";

type EffectsListProps = Pick<ProtocolPreviewDto, "effects" | "plans">;

/** Open courses that would change if they took this protocol over: windows before and after, findings that come and go. */
export function EffectsList({ effects, plans }: EffectsListProps) {
  const t = useTranslations("protocols.effects");
  return (
    <div className="flex flex-col gap-2">
      <p>{t("count", { count: effects.length, judged: plans.judged })}</p>
      {plans.judged < plans.total && <p className="text-note text-soft">{t("partly", plans)}</p>}
      {effects.length > 0 && <p className="text-note text-soft">{t("keep")}</p>}
      <ul className="flex flex-col gap-1">
        {effects.map(({ planId, patientName, sessions, findingsAdded, findingsRemoved }) => (
          <li key={planId}>
            <details className="rounded-control border border-line">
              <summary className="flex min-h-control cursor-default items-center gap-2 rounded-control px-3 hover:bg-sunken/60">
                <span className="min-w-0 flex-1 truncate font-medium">{patientName}</span>
                <span className="text-note text-soft">{t("moved", { count: sessions.length })}</span>
              </summary>
              <div className="flex flex-col gap-3 border-t border-line px-3 py-2">
                <ul className="flex flex-col gap-2">
                  {sessions.map((session) => (
                    <WindowChange key={session.number} session={session} />
                  ))}
                </ul>
                <FindingChanges added={findingsAdded} removed={findingsRemoved} />
                <Link href={`/plans/${planId}`} target="_blank" className="text-note">
                  {t("open")}
                </Link>
              </div>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
