import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { SchedulingSettingsDto } from "@/lib/clinic/get-scheduling-settings.schema";
import { dayRangeWords, timeOffWords } from "./time-off-words";
import { type Weekday, weekdays } from "./week-bars";
import { weeksOf } from "./weeks-of";

/** What is set, a card for each part, with the way to change it. */
export function SettingsSummary({ settings }: { readonly settings: SchedulingSettingsDto }) {
  const t = useTranslations("settings");
  const { clinicians, closures, rooms, devices, procedures, rules, today } = settings;
  const inUse = <T extends { readonly retired: boolean; readonly name: string }>(all: readonly T[]) =>
    all.filter(({ retired }) => !retired);
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join(", ");
  const off = clinicians.flatMap(({ name, timeOff }) => timeOff.map((one) => ({ ...one, name })));
  const next = off.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1)).slice(0, 3);
  return (
    <div className="grid gap-6 md:grid-cols-2 xl:grid-cols-3">
      <Part title={t("pages.hours")} href="/settings/hours">
        <ul>
          {clinicians.map(({ id, name, hours }) => {
            const words = weekdayRuns(weeksOf(hours, today)[0]?.hours ?? [])
              .map((run) => [...new Set(run)].map((weekday) => t(`weekdays.short.${weekday}`)).join("–"))
              .join(", ");
            return (
              <li key={id} className="break-words">
                {name} <span className="text-soft">{words || t("hours.off")}</span>
              </li>
            );
          })}
        </ul>
        {next.length > 0 && (
          <ul className="mt-3 text-note text-soft">
            {next.map(({ id, name, ...one }) => (
              <li key={id} className="break-words">
                {t("summary.off", { name, when: timeOffWords(one) })}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={t("pages.closures")} href="/settings/closures">
        {closures.length === 0 ? (
          <p className="text-soft">{t("closures.empty")}</p>
        ) : (
          <ul>
            {closures.slice(0, 4).map(({ id, fromDay, toDay, reason }) => (
              <li key={id} className="break-words">
                {reason} <span className="text-soft">{dayRangeWords(fromDay, toDay)}</span>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={t("pages.rooms")} href="/settings/rooms">
        <p className="break-words">{names(inUse(rooms)) || t("rooms.empty")}</p>
        <p className="break-words text-soft">{names(inUse(devices)) || t("devices.empty")}</p>
      </Part>
      <Part title={t("pages.procedures")} href="/settings/procedures">
        <ul>
          {inUse(procedures).map(({ id, name, numbingMin, treatmentMin, recoveryMin }) => (
            <li key={id} className="break-words">
              {name}{" "}
              <span className="text-soft">
                {t("rules.minutes", { minutes: numbingMin + treatmentMin + recoveryMin })}
              </span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t("pages.rules")} href="/settings/booking-rules">
        <p>{t("summary.grid", { minutes: rules.gridMin })}</p>
        <p className="text-soft">{t("summary.limits", { notice: rules.noticeDays, horizon: rules.horizonDays })}</p>
        <p className="text-soft">{t("summary.undo", { minutes: rules.undoMinutes })}</p>
      </Part>
    </div>
  );
}

/** The weekdays somebody works, each run of neighbours by its first and last. */
function weekdayRuns(hours: readonly { readonly weekday: number }[]) {
  const runs: [Weekday, Weekday][] = [];
  for (const weekday of weekdays.filter((day) => hours.some((one) => one.weekday === day))) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === weekday - 1) run[1] = weekday;
    else runs.push([weekday, weekday]);
  }
  return runs;
}

function Part({
  title,
  href,
  children,
}: {
  readonly title: string;
  readonly href: string;
  readonly children: ReactNode;
}) {
  return (
    <Card
      title={
        <Link href={href} tone="plain" className="inline-flex min-h-6 items-center">
          {title}
        </Link>
      }
    >
      {children}
    </Card>
  );
}
