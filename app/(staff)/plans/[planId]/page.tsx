import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Temporal } from "temporal-polyfill";
import { MendCourse } from "@/components/cascade/mend-course";
import { CourseRibbon } from "@/components/course-ribbon/course-ribbon";
import { WhyProvider } from "@/components/findings/why-context";
import { ClientMessages } from "@/components/layout/client-messages";
import { EndCourse } from "@/components/plans/end-course";
import { PlanFindings } from "@/components/plans/plan-findings";
import { PlanOverrides } from "@/components/plans/plan-overrides";
import { courseName } from "@/components/plans/plan-words";
import { SessionsTable } from "@/components/plans/sessions-table";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { ButtonLink, Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { StatusPill } from "@/components/ui/status-pill";
import { WaitAction } from "@/components/waitlist/wait-action";
import { getRoster } from "@/lib/clinic/get-roster";
import { formatDay } from "@/lib/kernel/day";
import { dayOf } from "@/lib/kernel/zoned";
import { getPlan } from "@/lib/plans/get-plan";
import { listWaitlist } from "@/lib/waitlist/list-waitlist";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { explain } from "../../actions";
import { join, match } from "../../waitlist/actions";
import { cancel, end, moveVisits, previewCourse } from "../actions";
import { NewerProtocol } from "./newer-protocol";

type Props = { readonly params: Promise<{ readonly planId: string }> };

const tones = { active: "info", completed: "ok", ended: "neutral" } as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("toPlan") };
}

/** A course: its timeline, its sessions and what the rules say of it. */
export default async function PlanPage({ params }: Props) {
  const { planId } = await params;
  const t = await getTranslations("plans");
  const actor = await currentActor();
  const zone = actor.kind === "member" ? actor.clinic.zone : "UTC";
  const isClinician = actor.kind === "member" && actor.role === "clinician";
  const plan = await ask(getPlan, { planId });
  const isActive = plan.state === "active";
  const { entries, today } = await ask(listWaitlist, { planId });
  const { clinicians } = await ask(getRoster, { from: today, to: today });
  // A day the rules block is one that a booking stands on.
  const isStranded =
    isActive && plan.findings.some(({ severity, field }) => severity === "block" && field?.endsWith(".date"));
  const count = (state: string) => plan.sessions.filter((session) => session.state === state).length;
  const [due, booked] = [count("due"), count("booked")];
  const onDay = (at: string) => formatDay(dayOf(Temporal.Instant.from(at), zone));
  const facts = [
    { term: t("fact.patient"), value: <Link href={`/patients/${plan.patientId}`}>{plan.patientName}</Link> },
    { term: t("fact.procedure"), value: plan.procedureName },
    { term: t("fact.protocol"), value: t("fact.protocolVersion", { version: plan.protocolVersion }) },
    { term: t("fact.created"), value: onDay(plan.createdAt) },
  ];
  const actions = isActive ? (
    <>
      {isClinician && (
        <EndCourse planId={planId} version={plan.version} open={due + booked} booked={booked} end={end} />
      )}
      {isClinician && <ButtonLink href={`/plans/${planId}/edit`}>{t("edit")}</ButtonLink>}
      {due > 0 && (
        <ButtonLink href={`/plans/${planId}/book`} variant="primary">
          {t("book", { count: due })}
        </ButtonLink>
      )}
    </>
  ) : undefined;
  return (
    <ClientMessages areas={["plans", "cascade", "findings", "waitlist"]}>
      <PageHeader
        title={courseName(plan)}
        subtitle={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StatusPill tone={tones[plan.state]}>{t(`states.${plan.state}`)}</StatusPill>
            {plan.endedAt !== null && t("endedOn", { day: onDay(plan.endedAt), reason: plan.endReason ?? "" })}
            {plan.endedAt === null && t("led", { name: plan.clinicianName })}
          </span>
        }
        back={{ href: `/patients/${plan.patientId}`, label: plan.patientName }}
        actions={actions}
      />
      <div className="flex flex-col gap-6">
        <NewerProtocol plan={plan} />
        {isStranded && (
          <WhyProvider explain={explain} planId={planId}>
            <MendCourse
              {...{ planId }}
              today={plan.today}
              actions={{ previewCascade: previewCourse, moveAlong: moveVisits }}
            />
          </WhyProvider>
        )}
        <Card title={t("timeline")}>
          <CourseRibbon sessions={plan.sessions} today={plan.today} healingDays={plan.healingDays} size="large" />
        </Card>
        <WhyProvider explain={explain} planId={planId}>
          <SessionsTable
            plan={plan}
            {...{ cancel, match }}
            actions={{ previewCascade: previewCourse, moveAlong: moveVisits }}
            {...(isActive
              ? {
                  more: ({ id, number, state }) => (
                    <WaitAction
                      session={{ id: id ?? "", number, isBooked: state === "booked" }}
                      isWaiting={entries.some((entry) => entry.planSessionId === id)}
                      {...{ clinicians, join }}
                    />
                  ),
                }
              : {})}
          />
        </WhyProvider>
        <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
          <div className="flex min-w-0 flex-col gap-6">
            <WhyProvider explain={explain} planId={planId}>
              <PlanFindings plan={plan} mayEdit={isActive && isClinician} />
              <PlanOverrides overrides={plan.overrides} zone={zone} />
            </WhyProvider>
          </div>
          <Card title={t("facts")}>
            <DescriptionList entries={facts} />
          </Card>
        </div>
      </div>
    </ClientMessages>
  );
}
