import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { ClinicianSettings } from "@/lib/clinic/get-scheduling-settings.schema";
import { type Day, formatDay } from "@/lib/kernel/day";
import { timeOffWords } from "./time-off-words";
import { WeekBars } from "./week-bars";
import { weeksOf } from "./weeks-of";

type HoursOverviewProps = {
  readonly clinicians: readonly ClinicianSettings[];
  readonly today: Day;
  readonly canEdit: boolean;
};

/** Every clinician with the week that holds now, and what comes next. */
export function HoursOverview({ clinicians, today, canEdit }: HoursOverviewProps) {
  const t = useTranslations("settings.hours");
  if (clinicians.length === 0) return <EmptyState title={t("nobody")}>{t("nobodyText")}</EmptyState>;
  return (
    <ul className="grid gap-6 xl:grid-cols-2">
      {clinicians.map((clinician) => {
        const [now, next] = weeksOf(clinician.hours, today);
        const [off] = clinician.timeOff;
        const [exception] = clinician.exceptions;
        const notes = [
          ...(next ? [t("nextWeek", { day: formatDay(next.from) })] : []),
          ...(exception ? [t("nextException", { day: formatDay(exception.day), reason: exception.reason })] : []),
          ...(off ? [t("nextOff", { when: timeOffWords(off), reason: off.reason })] : []),
        ];
        return (
          <li key={clinician.id} className="min-w-0">
            <Card
              className="h-full"
              title={<span className="break-words">{clinician.name}</span>}
              actions={
                <Link
                  href={`/settings/hours/${clinician.id}`}
                  aria-label={t(canEdit ? "changeOf" : "openOf", { name: clinician.name })}
                  className="inline-flex min-h-control items-center px-2"
                >
                  {t(canEdit ? "change" : "open")}
                </Link>
              }
              {...(notes.length > 0
                ? {
                    footer: (
                      <ul className="text-note">
                        {notes.map((note) => (
                          <li key={note} className="break-words">
                            {note}
                          </li>
                        ))}
                      </ul>
                    ),
                  }
                : {})}
            >
              <WeekBars hours={now?.hours ?? []} />
            </Card>
          </li>
        );
      })}
    </ul>
  );
}
