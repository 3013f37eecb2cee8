import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { Visit } from "@/components/calendar/types";
import { CourseStrip } from "./course-strip";
import { Legend } from "./legend";

/** Under the grid, always in sight: what its parts mean, and the course of the visit under the pointer or the keyboard instead. */
export function BoardFoot({ query, lit }: { readonly query: CalendarQuery; readonly lit: Visit | undefined }) {
  return (
    <div className="sticky bottom-0 z-10 flex min-h-10 items-center bg-paper py-2 text-note text-soft max-md:hidden print:hidden">
      {lit ? <CourseStrip visit={lit} /> : <Legend showsChangeover={query.view === "day" && query.by === "room"} />}
    </div>
  );
}
