"use client";

import { useTranslations } from "next-intl";
import { clockSpan } from "@/components/calendar/clinic-clock";
import type { Visit } from "@/components/calendar/types";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import { VisitStatus } from "./visit-status";

/** All about one visit, with the ways to its patient and its plan. */
export function VisitFacts({ visit, zone }: { readonly visit: Visit; readonly zone: string }) {
  const t = useTranslations("calendar");
  const { sessionNumber: number, sessionCount: count } = visit;
  const phases = visit.phases.map((phase) => `${t(`phase.${phase.kind}`)} ${clockSpan(phase, zone)}`);
  return (
    <>
      <DescriptionList
        entries={[
          { term: t("facts.when"), value: `${formatDay(visit.day)}, ${clockSpan(visit, zone)}` },
          { term: t("facts.status"), value: <VisitStatus status={visit.status} /> },
          { term: t("facts.session"), value: t("session", { number, count }) },
          { term: t("facts.needle"), value: formatLength(visit.lengthHundredthsMm) },
          { term: t("facts.clinician"), value: visit.clinicianName },
          { term: t("facts.room"), value: visit.roomName },
          ...(visit.deviceName === null ? [] : [{ term: t("facts.device"), value: visit.deviceName }]),
          ...(visit.overbookReason === null ? [] : [{ term: t("facts.overbooked"), value: visit.overbookReason }]),
          {
            term: t("facts.phases"),
            value: phases.map((phase) => (
              <span key={phase} className="block">
                {phase}
              </span>
            )),
          },
        ]}
      />
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        <Link href={`/plans/${visit.planId}`}>{t("openPlan")}</Link>
        <Link href={`/patients/${visit.patientId}`}>{t("openPatient")}</Link>
      </p>
    </>
  );
}
