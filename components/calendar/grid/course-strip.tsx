import { useTranslations } from "next-intl";
import type { Visit } from "@/components/calendar/types";
import { formatDay } from "@/lib/kernel/day";

/** Says of each session of a visit's course when it was or will be: "1 Thu 14 Jan 2027, done". */
export function useCourseWords() {
  const t = useTranslations("calendar");
  return ({ course }: Visit): string[] =>
    course.map(({ number, state, day }) =>
      t("sibling", { number, state, day: day === null ? "" : formatDay(day), hasDay: String(day !== null) }),
    );
}

/** The sessions of the course of the visit under the pointer or the keyboard. Its block says the same to a screen reader. */
export function CourseStrip({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("calendar");
  const words = useCourseWords()(visit);
  return (
    <p aria-hidden="true" className="flex min-w-0 flex-wrap gap-x-4 gap-y-0.5">
      <span className="font-semibold text-ink">{t("courseOf", { name: visit.patientName })}</span>
      {visit.course.map(({ number }, index) => (
        <span key={number} className={number === visit.sessionNumber ? "font-semibold text-instrument" : ""}>
          {words[index]}
        </span>
      ))}
    </p>
  );
}
