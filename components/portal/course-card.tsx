import { useTranslations } from "next-intl";
import { CourseRibbon } from "@/components/course-ribbon/course-ribbon";
import { Card } from "@/components/ui/card";
import type { PortalCourseDto } from "@/lib/portal/get-course.schema";

type Props = {
  readonly course: PortalCourseDto["courses"][number];
  readonly today: string;
  readonly healingDays: number;
};

/** One course as the patient sees it: the ribbon, with the reason for every date. */
export function CourseCard({ course, today, healingDays }: Props) {
  const t = useTranslations("portal");
  const title = t("course.title", { indication: course.indicationLabel, zones: course.zoneLabels.join(", ") });
  return (
    <Card title={<span className="block first-letter:uppercase">{title}</span>}>
      {course.state !== "active" && <p className="mb-3 text-soft">{t(`course.${course.state}`)}</p>}
      <CourseRibbon sessions={course.sessions} today={today} healingDays={healingDays} size="large" />
      <h3 className="mt-5 font-semibold">{t("how.title")}</h3>
      <p className="mt-1 text-soft">{t("how.text")}</p>
    </Card>
  );
}
