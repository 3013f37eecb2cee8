"use client";

import { useTranslations } from "next-intl";
import { BodyMap } from "@/components/body-map/body-map";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { Visit } from "./types";
import { zoneLabel } from "./zone-words";

type TopicalUsed = NonNullable<Visit["treatment"]>["zoneRecords"][number]["topicals"][number];

/** What was done, zone by zone, on the map and in words. */
export function TreatmentRecord({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("visit.treatment");
  const { treatment, choices } = visit;
  if (treatment === null) return null;
  const topicalWords = ({ name, lot, approved, sterile }: TopicalUsed) =>
    [
      name,
      ...(lot === null ? [] : [t("topical.lotOf", { lot })]),
      ...(approved === false ? [t("topical.notApproved")] : []),
      ...(sterile === false ? [t("topical.notSterile")] : []),
    ].join(", ");
  const marked = treatment.zoneRecords.map(({ zone }) => zone);
  const events = Object.fromEntries(
    treatment.zoneRecords.flatMap(({ zone, reaction }) => (reaction === null ? [] : [[zone, reaction]])),
  );
  return (
    <div className="flex flex-col gap-5">
      <BodyMap
        label={t("zones")}
        zones={choices.zones.filter(({ id }) => marked.includes(id))}
        all={choices.zones}
        {...{ marked, events }}
      />
      {treatment.zoneRecords.map((zone) => (
        <div key={zone.zone}>
          <h3 className="mb-1 font-semibold">{zoneLabel(visit, zone.zone)}</h3>
          <DescriptionList
            layout="grid"
            entries={[
              { term: t("lengthSet"), value: formatLength(zone.lengthSetHundredthsMm) },
              { term: t("deepest"), value: formatLength(zone.deepestLengthHundredthsMm) },
              { term: t("passes"), value: t("passesOf", zone.passes) },
              { term: t("stamping"), value: t(zone.stamping ? "yes" : "no") },
              { term: t("pressure.label"), value: t(`pressure.${zone.pressure}`) },
              { term: t("endpoint.label"), value: t(`endpoint.${zone.endpoint}`) },
              { term: t("bleeding.label"), value: t(`bleeding.${zone.bleeding}`) },
              ...(zone.topicals.length > 0
                ? [{ term: t("topicals"), value: zone.topicals.map(topicalWords).join("; ") }]
                : []),
              ...(zone.note === null ? [] : [{ term: t("note"), value: zone.note }]),
            ]}
          />
        </div>
      ))}
      <ul className="flex flex-col gap-1">
        {treatment.needles.map(({ kind, lot, serial, expiresOn }) => (
          <li key={`${lot} ${serial}`} className="break-words">
            {t("needleOf", { kind, lot, serial: serial ?? "–", day: formatDay(expiresOn) })}
          </li>
        ))}
      </ul>
      <p>{t(`outcome.${treatment.outcome}`)}</p>
    </div>
  );
}
