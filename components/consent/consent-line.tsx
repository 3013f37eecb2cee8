import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PlanConsents } from "@/lib/consent/list-consents.schema";
import { formatDay } from "@/lib/kernel/day";

type ConsentLineProps = {
  readonly consent: PlanConsents["consents"][number];
  readonly actions: ReactNode;
};

/** One signed consent in two lines: when and how, what it covers, and what may be done with photographs. */
export function ConsentLine({ consent, actions }: ConsentLineProps) {
  const t = useTranslations("consent");
  const { signedOn, version, channel, validUntil, countersignedBy, withdrawnOn, photos } = consent;
  const facts = [
    t(`signedHow.${channel}`),
    withdrawnOn === null
      ? t("validUntil", { day: formatDay(validUntil) })
      : t("withdrawnOn", { day: formatDay(withdrawnOn) }),
    countersignedBy === null ? t("notCountersigned") : t("countersignedBy", { name: countersignedBy }),
  ];
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-t border-line py-3">
      <div className="min-w-0">
        <p className="font-medium">
          {t("signed", { day: formatDay(signedOn), version, language: t(`forms.languages.${consent.language}`) })}
        </p>
        <p className="text-soft">{facts.join("; ")}</p>
        <p className="text-soft">
          {photos.length === 0
            ? t("photos.none")
            : `${t("photos.label")}: ${photos.map((purpose) => t(`photos.${purpose}`)).join(", ")}`}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">{actions}</div>
    </div>
  );
}
