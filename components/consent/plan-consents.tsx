import { FileCheck2, FileClock, FileQuestion, FileX2, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Temporal } from "temporal-polyfill";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { FindingList } from "@/components/ui/finding-list";
import { StatusPill } from "@/components/ui/status-pill";
import type { PlanConsents } from "@/lib/consent/list-consents.schema";
import { formatDay } from "@/lib/kernel/day";
import { ConsentLine } from "./consent-line";

const looks = {
  none: { tone: "neutral", icon: Pencil },
  withdrawn: { tone: "block", icon: FileX2 },
  doubt: { tone: "block", icon: FileQuestion },
  awaiting: { tone: "warn", icon: Pencil },
  renew: { tone: "warn", icon: FileClock },
  stands: { tone: "ok", icon: FileCheck2 },
} as const;

type PlanConsentsCardProps = {
  readonly plan: PlanConsents;
  readonly zone: string;
  /** Words for the patient, or for the clinic. */
  readonly reader: "patient" | "staff";
  /** What can be done about the course's consent. */
  readonly actions?: ReactNode;
  /** What can be done about one consent. */
  readonly actionsOf: (consent: PlanConsents["consents"][number]) => ReactNode;
};

/** Where the consent to one course stands, in words, with all that were signed for it. */
export function PlanConsentsCard({ plan, zone, reader, actions, actionsOf }: PlanConsentsCardProps) {
  const t = useTranslations("consent");
  const { state, findings, link, renewBefore, consents } = plan;
  const current = consents.filter(({ isCurrent }) => isCurrent);
  const earlier = consents.filter(({ isCurrent }) => !isCurrent);
  const shown = reader === "staff" ? findings.filter(({ severity }) => severity !== "info") : [];
  const linkDay =
    link && formatDay(Temporal.Instant.from(link.expiresAt).toZonedDateTimeISO(zone).toPlainDate().toString());
  return (
    <Card
      title={t("course", { procedure: plan.procedureName, indication: plan.indication })}
      actions={<StatusPill {...looks[state]}>{t(`states.${state}`)}</StatusPill>}
    >
      <div className="flex flex-col gap-4">
        <p className="text-soft">{t("courseFacts", { zones: plan.zones.join(", "), sessions: plan.sessions })}</p>
        {plan.isOpen && <p>{t(reader === "patient" ? `portal.states.${state}` : `stateTexts.${state}`)}</p>}
        {plan.isOpen && shown.length > 0 && <FindingList findings={shown} emptyText="" />}
        {plan.isOpen && renewBefore !== null && (
          <Callout
            tone="info"
            title={t("renewBefore", { number: renewBefore.number, day: formatDay(renewBefore.day) })}
          />
        )}
        {link !== null && reader === "staff" && (
          <p className="text-soft">{t("link", { address: link.toAddress, day: linkDay ?? "" })}</p>
        )}
        {actions && plan.isOpen && <div className="flex flex-wrap gap-2">{actions}</div>}
        {current.map((consent) => (
          <ConsentLine key={consent.id} consent={consent} actions={actionsOf(consent)} />
        ))}
        {earlier.length > 0 && (
          <section>
            <h3 className="mb-2 font-semibold">{t("earlier")}</h3>
            {earlier.map((consent) => (
              <ConsentLine key={consent.id} consent={consent} actions={actionsOf(consent)} />
            ))}
          </section>
        )}
      </div>
    </Card>
  );
}
