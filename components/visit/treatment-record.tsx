"use client";

import { useTranslations } from "next-intl";
import { BodyMap } from "@/components/body-map/body-map";
import { DescriptionList } from "@/components/ui/description-list";
import { CorrectTreatment } from "./treatment/correct-treatment";
import { Corrections } from "./treatment/corrections";
import { useRecordWords } from "./treatment/use-record-words";
import type { VisitView } from "./types";
import { zoneLabel } from "./zone-words";

type TreatmentRecordProps = Pick<VisitView, "visit" | "zone"> & {
  /** Whether this person may put it right now. */
  readonly mayCorrect: boolean;
};

/** What was done, zone by zone, on the map and in words; how it was put right, and the way to do so. */
export function TreatmentRecord({ visit, zone, mayCorrect }: TreatmentRecordProps) {
  const t = useTranslations("visit.treatment");
  const words = useRecordWords(visit);
  const { treatment, choices } = visit;
  if (treatment === null) return null;
  const marked = treatment.zoneRecords.map((record) => record.zone);
  const events = Object.fromEntries(
    treatment.zoneRecords.flatMap((record) => (record.reaction === null ? [] : [[record.zone, record.reaction]])),
  );
  return (
    <div className="flex flex-col gap-5">
      <BodyMap
        label={t("zones")}
        zones={choices.zones.filter(({ id }) => marked.includes(id))}
        all={choices.zones}
        {...{ marked, events }}
      />
      {treatment.zoneRecords.map((record) => (
        <div key={record.zone}>
          <h3 className="mb-1 font-semibold">{zoneLabel(visit, record.zone)}</h3>
          <DescriptionList layout="grid" entries={words.zone(record)} />
        </div>
      ))}
      <ul className="flex flex-col gap-1">
        {treatment.needles.map((needle) => (
          <li key={`${needle.lot} ${needle.serial}`} className="break-words">
            {words.needle(needle)}
          </li>
        ))}
      </ul>
      <p>{t(`outcome.${treatment.outcome}`)}</p>
      <Corrections {...{ visit, zone }} />
      {mayCorrect && <CorrectTreatment visit={{ ...visit, treatment }} />}
    </div>
  );
}
