import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CourseStopped } from "@/components/booking/course-stopped";
import { MoreProposals } from "@/components/booking/more-proposals";
import { NothingToPropose } from "@/components/booking/nothing-to-propose";
import { offeredBy } from "@/components/booking/offered";
import { ProposedCourse } from "@/components/booking/proposed-course";
import { RefineProposals } from "@/components/booking/refine-proposals";
import { closedReason, emptyReason } from "@/components/booking/why-nothing";
import { preferencesOf, readCount, readWishes } from "@/components/booking/wishes";
import { WhyProvider } from "@/components/findings/why-context";
import { ClientMessages } from "@/components/layout/client-messages";
import { courseName } from "@/components/plans/plan-words";
import { PageHeader } from "@/components/ui/page-header";
import { getRoster } from "@/lib/clinic/get-roster";
import { addDays } from "@/lib/kernel/day";
import { getPlan } from "@/lib/plans/get-plan";
import { proposeCourse } from "@/lib/plans/propose-course";
import { ask } from "@/lib/web/ask";
import { explain } from "../../../actions";
import { book } from "../../actions";

type Props = {
  readonly params: Promise<{ readonly planId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

/** As far as a roster can be asked for in one go. */
const ROSTER_DAYS = 399;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("booking"))("title") };
}

/** Three ways to book the open sessions of a course at once, for the wishes in the address. */
export default async function BookCoursePage({ params, searchParams }: Props) {
  const { planId } = await params;
  const t = await getTranslations("booking");
  const plan = await ask(getPlan, { planId });
  const header = (
    <PageHeader
      title={t("titleFor", { name: plan.patientName })}
      subtitle={t("subtitle", {
        course: courseName(plan),
        count: plan.sessions.filter(({ state }) => state === "due").length,
      })}
      back={{ href: `/plans/${planId}`, label: t("backToPlan") }}
    />
  );
  const closed = closedReason(plan);
  if (closed !== null) {
    return (
      <>
        {header}
        <NothingToPropose planId={planId} {...closed} />
      </>
    );
  }
  const roster = await ask(getRoster, { from: plan.today, to: addDays(plan.today, ROSTER_DAYS) });
  const offered = offeredBy(roster);
  const asked = await searchParams;
  const wishes = readWishes(asked, offered);
  const count = readCount(asked);
  const proposed = await ask(proposeCourse, { planId, preferences: preferencesOf(wishes), count });
  if (proposed.stopped.length > 0) {
    return (
      <ClientMessages areas={["findings"]}>
        {header}
        <WhyProvider explain={explain} planId={planId}>
          <CourseStopped patientId={plan.patientId} stopped={proposed.stopped} />
        </WhyProvider>
      </ClientMessages>
    );
  }
  const shown = proposed.proposals.length;
  return (
    <ClientMessages areas={["booking", "findings"]}>
      {header}
      <RefineProposals planId={planId} wishes={wishes} offered={offered} asked={count}>
        {shown === 0 ? (
          <NothingToPropose planId={planId} {...emptyReason(plan, roster)} />
        ) : (
          <WhyProvider explain={explain} planId={planId}>
            <ProposedCourse
              plan={plan}
              proposed={proposed}
              zone={roster.zone}
              more={<MoreProposals planId={planId} wishes={wishes} asked={count} shown={shown} />}
              book={book}
            />
          </WhyProvider>
        )}
      </RefineProposals>
    </ClientMessages>
  );
}
