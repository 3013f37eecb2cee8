import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { ProposedPlacementDto } from "@/lib/plans/propose-course.schema";

type PlacementListProps = { readonly placements: readonly ProposedPlacementDto[]; readonly zone: string };

/** The visits of a proposal, one below the other: when, with whom, where. */
export function PlacementList({ placements, zone }: PlacementListProps) {
  const t = useTranslations("booking");
  return (
    <ol aria-label={t("visits")} className="flex flex-col divide-y divide-line">
      {placements.map(({ number, startsAt, clinicianName, roomName }) => (
        <li key={number} className="flex gap-3 py-2 first:pt-0 last:pb-0">
          <span className="w-5 shrink-0 text-soft" aria-hidden="true">
            {number}
          </span>
          <span className="min-w-0">
            <span className="sr-only">{t("session", { number })}: </span>
            <span className="block font-medium">{formatDateTime(Temporal.Instant.from(startsAt), zone)}</span>
            <span className="block text-note text-soft">{t("with", { clinician: clinicianName, room: roomName })}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
