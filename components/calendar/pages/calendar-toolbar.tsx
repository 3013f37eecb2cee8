import { CalendarSync, ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Roster } from "@/components/calendar/types";
import { ButtonLink } from "@/components/ui/link";
import { type CalendarQuery, calendarHref, turnPage } from "./calendar-query";
import { ChoiceLinks } from "./choice-links";
import { DayJump } from "./day-jump";
import { FilterButton } from "./filter-button";

/** Turns the calendar's pages. Everything is an address, so that back and forward work and a page can be sent to a colleague. */
export function CalendarToolbar({ query, roster }: { readonly query: CalendarQuery; readonly roster: Roster }) {
  const t = useTranslations("calendar");
  const unit = t(`unit.${query.view}`);
  const views = (["day", "week", "month"] as const).map((view) => ({
    href: calendarHref({ ...query, view }),
    label: t(`view.${view}`),
    isCurrent: view === query.view,
  }));
  const columns = (["clinician", "room"] as const).map((by) => ({
    href: calendarHref({ ...query, by }),
    label: t(`by.${by}`),
    isCurrent: by === query.by,
  }));
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 print:hidden">
      <nav aria-label={t("toolbar")} className="flex flex-wrap items-center gap-2">
        <ButtonLink href={calendarHref({ ...query, day: roster.today })} scroll={false}>
          {t("today")}
        </ButtonLink>
        <ButtonLink href={calendarHref(turnPage(query, -1))} scroll={false} aria-label={t("previous", { view: unit })}>
          <ChevronLeft aria-hidden="true" size={16} strokeWidth={1.5} />
        </ButtonLink>
        <ButtonLink href={calendarHref(turnPage(query, 1))} scroll={false} aria-label={t("next", { view: unit })}>
          <ChevronRight aria-hidden="true" size={16} strokeWidth={1.5} />
        </ButtonLink>
        <DayJump query={query} />
        {query.view === "day" && query.day >= roster.today && (
          <ButtonLink variant="quiet" href={`/calendar/re-plan?day=${query.day}`}>
            {t("replan")}
          </ButtonLink>
        )}
      </nav>
      <div className="flex flex-wrap items-center gap-2">
        <FilterButton query={query} clinicians={roster.clinicians} rooms={roster.rooms} />
        {query.view === "day" && <ChoiceLinks label={t("byLabel")} links={columns} />}
        <ChoiceLinks label={t("viewLabel")} links={views} />
        <ButtonLink href="/settings/feeds" variant="quiet" title={t("toFeeds")} aria-label={t("toFeeds")}>
          <CalendarSync aria-hidden="true" size={16} strokeWidth={1.5} />
        </ButtonLink>
      </div>
    </div>
  );
}
