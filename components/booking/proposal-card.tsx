import { Temporal } from "temporal-polyfill";
import { CourseRibbon } from "@/components/course-ribbon/course-ribbon";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { PlanDto } from "@/lib/plans/plan.schema";
import type { CourseProposalsDto } from "@/lib/plans/propose-course.schema";
import { PlacementList } from "./placement-list";
import { explanationId, optionId, proposalKey } from "./proposal-ids";
import { proposalSessions } from "./proposal-sessions";

type Props = {
  readonly plan: Pick<PlanDto, "sessions" | "today" | "healingDays">;
  readonly proposal: CourseProposalsDto["proposals"][number];
  /** The clinic's. */
  readonly zone: string;
};

/** What a proposal shows below its name, made on the server: the trade-off in words, the ribbon, the visits. Three grid parts. */
export function ProposalCard({ plan, proposal, zone }: Props) {
  const { explanation, placements } = proposal;
  const key = proposalKey(proposal);
  const clock = (iso: string) => formatDateTime(Temporal.Instant.from(iso), zone).slice(-5);
  return (
    <>
      <p id={explanationId(key)} className="px-5 pb-4 text-soft md:col-span-full">
        {explanation}
      </p>
      <div className="relative z-10 min-w-0 px-5 pb-4">
        <CourseRibbon
          sessions={proposalSessions(plan.sessions, placements, clock)}
          today={plan.today}
          healingDays={plan.healingDays}
          size="medium"
          labelledBy={optionId(key)}
        />
      </div>
      <div className="min-w-0 px-5 pb-3">
        <PlacementList proposal={proposal} zone={zone} />
      </div>
    </>
  );
}
