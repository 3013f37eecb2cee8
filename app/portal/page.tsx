import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConsentPrompt } from "@/components/consent/consent-prompt";
import { CourseCard } from "@/components/portal/course-card";
import { HealthQuestions } from "@/components/portal/health-questions";
import { NextVisit } from "@/components/portal/next-visit";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { listConsents } from "@/lib/consent/list-consents";
import { getCourse } from "@/lib/portal/get-course";
import { getScreening } from "@/lib/screening/get-screening";
import { ask } from "@/lib/web/ask";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal"))("title") };
}

export default async function PortalPage() {
  const t = await getTranslations("portal");
  const [course, screening, consents] = await Promise.all([
    ask(getCourse, {}),
    ask(getScreening, {}),
    ask(listConsents, {}),
  ]);
  const toSign = consents.plans.find(({ isOpen, state }) => isOpen && (state === "none" || state === "renew"));
  const isUnderWay = course.courses.some(({ state }) => state === "active");
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-xl font-semibold">{t("hello", { name: course.patientGivenName })}</h1>
      {course.courses.length === 0 && <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>}
      {isUnderWay && <NextVisit course={course} />}
      {isUnderWay && (
        <div>
          <ButtonLink href="/portal/calendar">{t("toCalendar")}</ButtonLink>
        </div>
      )}
      {toSign !== undefined && <ConsentPrompt planId={toSign.planId} isRenewal={toSign.state === "renew"} />}
      {screening.questions.length > 0 && <HealthQuestions lastOn={screening.record?.lastOn ?? null} />}
      {course.courses.map((one) => (
        <CourseCard key={one.planId} course={one} today={course.today} healingDays={course.healingDays} />
      ))}
    </div>
  );
}
