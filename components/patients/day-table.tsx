import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { StatusPill } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import { isMissed, type NoShowActions } from "@/components/visits/no-show";
import { NoShowButton } from "@/components/visits/no-show-button";
import type { CalendarDto } from "@/lib/appointments/list-appointments.schema";
import { formatLength } from "@/lib/kernel/length";
import { formatDay } from "@/lib/kernel/zoned";

type Visit = CalendarDto["appointments"][number];

const tones = { booked: "neutral", arrived: "info", completed: "ok", no_show: "warn", cancelled: "neutral" } as const;

type DayTableProps = {
  readonly calendar: CalendarDto;
  /** Epoch ms. */
  readonly nowMs: number;
  readonly actions: NoShowActions;
};

/** The day's visits by the clock: when the patient comes, when the treatment begins, and who did not come. */
export function DayTable({ calendar, nowMs, actions }: DayTableProps) {
  const t = useTranslations("today");
  const clock = (iso: string) =>
    Temporal.Instant.from(iso).toZonedDateTimeISO(calendar.zone).toPlainTime().toString({ smallestUnit: "minute" });
  const when = ({ startsAt, phases }: Visit) => {
    const treatment = phases.find(({ kind }) => kind === "treatment");
    return (
      <>
        <span className="font-semibold">{clock(startsAt)}</span>
        {treatment && (
          <span className="ml-2 text-note text-soft">{t("numbingFrom", { time: clock(treatment.startsAt) })}</span>
        )}
      </>
    );
  };
  return (
    <Table
      caption={t("table")}
      rows={calendar.appointments}
      rowKey={({ id }) => id}
      rowHref={({ planId }) => `/plans/${planId}`}
      columns={[
        { key: "time", header: t("time"), cell: when },
        { key: "patient", header: t("patient"), isRowHeader: true, cell: ({ patientName }) => patientName },
        {
          key: "session",
          header: t("session"),
          cell: ({ sessionNumber, sessionCount }) => `${sessionNumber}/${sessionCount}`,
        },
        { key: "needle", header: t("needle"), cell: ({ lengthHundredthsMm }) => formatLength(lengthHundredthsMm) },
        { key: "where", header: t("where"), cell: ({ roomName, clinicianName }) => `${roomName}, ${clinicianName}` },
        {
          key: "status",
          header: t("status"),
          cell: (visit) => (
            <div className="flex flex-wrap items-center justify-between gap-x-4 max-sm:justify-end">
              <StatusPill tone={tones[visit.status]}>{t(`statuses.${visit.status}`)}</StatusPill>
              {(isMissed(visit, nowMs) || visit.status === "no_show") && (
                // Above the link that covers the row.
                <span className="relative z-10 -my-2">
                  <NoShowButton
                    visit={visit}
                    when={`${formatDay(visit.day)}, ${clock(visit.startsAt)}`}
                    actions={actions}
                  />
                </span>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
