import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { Card } from "@/components/ui/card";
import { formatDay } from "@/lib/kernel/day";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { PortalCourseDto } from "@/lib/portal/get-course.schema";

/** What comes next, first of all: the booked visit and why it is then, or which session is due and when it may be. */
export function NextVisit({ course }: { readonly course: PortalCourseDto }) {
  const t = useTranslations("portal");
  const { next, zone } = course;
  if (next === null) {
    const due = course.courses
      .flatMap(({ state, sessions }) => (state === "active" ? sessions : []))
      .find(({ state }) => state === "due");
    if (due === undefined) return null;
    return (
      <Card title={t("none.title")}>
        <p>{t("none.due", { number: due.number, ideal: formatDay(due.ideal), earliest: formatDay(due.earliest) })}</p>
      </Card>
    );
  }
  const ends = Temporal.Instant.from(next.endsAt)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
  return (
    <Card title={t("next.title")}>
      <p className="text-xl font-semibold">{formatDateTime(Temporal.Instant.from(next.startsAt), zone)}</p>
      <p className="mt-1 text-soft">
        {t("next.session", { number: next.number, count: next.count })}, {t("next.until", { time: ends })},{" "}
        {t("next.with", { name: next.clinicianName, room: next.roomName })}
      </p>
      <details className="mt-4 border-t border-line pt-3">
        <summary className="cursor-pointer py-2 font-medium text-instrument">{t("next.why")}</summary>
        <p className="mt-1">{next.why}</p>
      </details>
    </Card>
  );
}
