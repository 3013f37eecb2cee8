import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BookingDesk } from "@/components/booking/booking-desk";
import { ProposalCard } from "@/components/booking/proposal-card";
import { preferencesOf, readWishes, wishesQuery } from "@/components/booking/wishes";
import { WishesForm } from "@/components/booking/wishes-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { courseName } from "@/components/plans/plan-words";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getRoster } from "@/lib/clinic/get-roster";
import { getPlan } from "@/lib/plans/get-plan";
import { proposeCourse } from "@/lib/plans/propose-course";
import { ask } from "@/lib/web/ask";
import { book } from "../../actions";

type Props = {
  readonly params: Promise<{ readonly planId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("booking"))("short") };
}

/** Books all open sessions of a course in one step: up to three proposals side by side. */
export default async function BookCoursePage({ params, searchParams }: Props) {
  const { planId } = await params;
  const t = await getTranslations("booking");
  const plan = await ask(getPlan, { planId });
  if (plan.state !== "active") redirect(`/plans/${planId}`);
  const { clinicians, zone } = await ask(getRoster, { from: plan.today, to: plan.today });
  const ids = clinicians.map(({ id }) => id);
  const wishes = readWishes(await searchParams, ids);
  const proposals = await ask(proposeCourse, { planId, preferences: preferencesOf(wishes) });
  const due = plan.sessions.filter(({ state }) => state === "due").length;
  const worked = new Set(clinicians.flatMap(({ workingHours }) => workingHours.map(({ weekday }) => weekday)));
  const hasWishes = wishesQuery(wishes) !== "";
  const empty =
    due === 0
      ? { title: t("allBooked"), text: t("allBookedText") }
      : { title: t("none"), text: hasWishes ? t("noneWishes") : t("noneText") };
  return (
    <>
      <PageHeader
        title={t("title", { name: plan.patientName })}
        subtitle={t("subtitle", { course: courseName(plan), count: due })}
        back={{ href: `/plans/${planId}`, label: courseName(plan) }}
      />
      <ClientMessages areas={["booking"]}>
        {due > 0 && (
          <WishesForm
            wishes={wishes}
            weekdays={[...worked].toSorted()}
            clinicians={clinicians.map(({ id, name }) => ({ id, name }))}
          />
        )}
        <BookingDesk>
          {proposals.proposals.length === 0 ? (
            <EmptyState title={empty.title} action={<ButtonLink href={`/plans/${planId}`}>{t("toPlan")}</ButtonLink>}>
              {empty.text}
            </EmptyState>
          ) : (
            <section aria-label={t("proposals")} className="grid gap-6 lg:grid-cols-2 xl:grid-cols-3">
              {proposals.proposals.map(({ kind }, index) => (
                <ProposalCard key={kind} plan={plan} proposals={proposals} index={index} zone={zone} book={book} />
              ))}
            </section>
          )}
        </BookingDesk>
      </ClientMessages>
    </>
  );
}
