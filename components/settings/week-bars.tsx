import { useTranslations } from "next-intl";
import { minutesOf } from "./minutes-of";

type WeekBarsProps = {
  readonly hours: readonly { readonly weekday: number; readonly from: string; readonly to: string }[];
};

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/** A week, a day to a row: its hours in words, and drawn on the clock from 6 to 22, or wider where somebody works longer. */
export function WeekBars({ hours }: WeekBarsProps) {
  const t = useTranslations("settings");
  const first = Math.min(6 * 60, ...hours.map(({ from }) => minutesOf(from)));
  const last = Math.max(22 * 60, ...hours.map(({ to }) => minutesOf(to)));
  const percent = (minute: number) => `${((minute - first) / (last - first)) * 100}%`;
  return (
    <dl className="grid gap-y-1">
      {weekdays.map((weekday) => {
        const today = hours.filter((one) => one.weekday === weekday);
        return (
          <div
            key={weekday}
            className="grid grid-cols-[3rem_minmax(0,1fr)] items-center gap-x-3 sm:grid-cols-[3rem_minmax(6rem,1fr)_13rem]"
          >
            <dt className="text-soft">{t(`weekdays.short.${weekday}`)}</dt>
            <div aria-hidden="true" className="relative h-3 rounded-chip bg-sunken max-sm:hidden">
              {today.map(({ from, to }) => (
                <span
                  key={from}
                  className="absolute inset-y-0 rounded-chip bg-instrument"
                  style={{
                    left: percent(minutesOf(from)),
                    width: `calc(${percent(minutesOf(to))} - ${percent(minutesOf(from))})`,
                  }}
                />
              ))}
            </div>
            <dd className={today.length === 0 ? "text-soft" : ""}>
              {today.length === 0 ? t("hours.off") : today.map(({ from, to }) => `${from}–${to}`).join(", ")}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
