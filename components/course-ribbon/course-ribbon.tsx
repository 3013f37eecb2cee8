import { useTranslations } from "next-intl";
import { type Day, formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import { CourseRibbonTable } from "./course-ribbon-table";
import { depthRules, scaleLength } from "./geometry";
import { layoutRibbon } from "./layout";
import { ribbonItems, shortDay } from "./ribbon-model";
import type { RibbonSession, RibbonSize } from "./ribbon-session";
import { RibbonView } from "./ribbon-view";

export type CourseRibbonProps = {
  readonly sessions: readonly RibbonSession[];
  readonly today: Day;
  /** Days over which a done session's gradient fades. */
  readonly healingDays: number;
  readonly size: RibbonSize;
  /** Id of the heading that names it; without one it names itself. */
  readonly labelledBy?: string;
};

/**
 * A course as a ribbon of time: each session a needle that goes down as far as it is long.
 * Layout and words are made here, on the server where it can be, so that the browser only draws and answers.
 */
export function CourseRibbon({ sessions, today, healingDays, size, labelledBy }: CourseRibbonProps) {
  const t = useTranslations("common.ribbon");
  const layout = layoutRibbon(sessions, today, healingDays);
  const label = t("label", { count: sessions.length });
  if (!layout) return <p className="text-soft">{t("empty")}</p>;
  const scale = scaleLength(sessions.map((session) => session.lengthHundredthsMm));
  const states = ["done", "booked", "due", "lapsed", "cancelled"] as const;
  return (
    <RibbonView
      size={size}
      name={labelledBy ? { "aria-labelledby": labelledBy } : { "aria-label": label }}
      scale={scale}
      rules={depthRules(scale).map((length) => ({ length, label: formatLength(length) }))}
      items={ribbonItems(layout, (key, values) => t(key, values))}
      healing={layout.healing.map(({ session, start, end }) => ({ start, end, length: session.lengthHundredthsMm }))}
      months={layout.months.map(({ day, x }) => ({
        x,
        label: shortDay(day, false).split(" ")[1] ?? "",
        year: day.slice(0, 4),
        isJanuary: day.slice(5, 7) === "01",
      }))}
      today={
        layout.today === null
          ? null
          : { x: layout.today, label: t("today"), title: t("todayIs", { day: formatDay(today) }) }
      }
      legend={states
        .filter((state) => sessions.some((session) => session.state === state))
        .map((state) => ({ state, word: t(`state.${state}`) }))}
      words={{
        showTable: t("showTable"),
        hideTable: t("hideTable"),
      }}
    >
      <CourseRibbonTable sessions={sessions} caption={label} />
    </RibbonView>
  );
}
