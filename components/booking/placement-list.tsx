import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { daysBetween } from "@/lib/kernel/day";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { CourseProposalsDto, ProposedPlacementDto } from "@/lib/plans/propose-course.schema";

type Props = {
  readonly proposal: Pick<CourseProposalsDto["proposals"][number], "placements" | "unplaced">;
  /** The clinic's. */
  readonly zone: string;
};

/** With whom, in which room, and with which device where there is one. */
function whoAndWhere({ clinicianName, roomName, deviceName }: ProposedPlacementDto): string {
  return [clinicianName, roomName, ...(deviceName === null ? [] : [deviceName])].join(", ");
}

/** The visits of a proposal one below the other: when, how far from the ideal day, with whom and where; then what stays due. */
export function PlacementList({ proposal: { placements, unplaced }, zone }: Props) {
  const t = useTranslations("booking");
  const distance = ({ day, ideal }: ProposedPlacementDto) => {
    const days = daysBetween(ideal, day);
    if (days === 0) return t("onIdeal");
    return days > 0 ? t("afterIdeal", { days }) : t("beforeIdeal", { days: -days });
  };
  const rows = [
    ...placements.map((one) => ({
      number: one.number,
      title: formatDateTime(Temporal.Instant.from(one.startsAt), zone),
      text: `${whoAndWhere(one)} · ${distance(one)}`,
    })),
    ...unplaced.map((number) => ({ number, title: t("staysDue"), text: t("staysDueWhy") })),
  ].toSorted((a, b) => a.number - b.number);
  return (
    <ol className="divide-y divide-line border-t border-line">
      {rows.map(({ number, title, text }) => (
        <li key={number} className="flex gap-3 py-2.5">
          <span className="w-4 shrink-0 text-soft">
            <span className="sr-only">{t("session", { number })}: </span>
            <span aria-hidden="true">{number}</span>
          </span>
          <span className="min-w-0">
            <span className="block font-medium">{title}</span>
            <span className="block text-note text-soft">{text}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
