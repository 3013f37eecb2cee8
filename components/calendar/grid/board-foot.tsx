import { useTranslations } from "next-intl";
import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { Visit } from "@/components/calendar/types";
import { Kbd } from "@/components/ui/kbd";
import { CourseStrip } from "./course-strip";
import { Legend } from "./legend";

/** Under the grid, always in sight: what its parts mean, and the course of the visit under the pointer or the keyboard instead. */
export function BoardFoot({ query, lit }: { readonly query: CalendarQuery; readonly lit: Visit | undefined }) {
  const t = useTranslations("calendar");
  return (
    <div className="sticky bottom-0 z-10 flex min-h-10 items-center justify-between gap-6 bg-paper py-2 text-note text-soft max-md:hidden print:hidden">
      {lit ? <CourseStrip visit={lit} /> : <Legend showsChangeover={query.view === "day" && query.by === "room"} />}
      {/* A screen reader is told before the grid. */}
      <span aria-hidden="true" className="flex shrink-0 items-center gap-2 max-lg:hidden">
        <Kbd>M</Kbd>
        {t("keyHint")}
      </span>
    </div>
  );
}
