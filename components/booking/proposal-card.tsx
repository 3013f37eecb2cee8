import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { CourseRibbon } from "@/components/course-ribbon/course-ribbon";
import { Card } from "@/components/ui/card";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { PlanDto } from "@/lib/plans/plan.schema";
import type { CourseProposalsDto } from "@/lib/plans/propose-course.schema";
import { type Book, BookButton } from "./book-button";
import { PlacementList } from "./placement-list";
import { proposedSessions } from "./proposed-sessions";

type ProposalCardProps = {
  readonly plan: PlanDto;
  readonly proposals: CourseProposalsDto;
  readonly index: number;
  readonly zone: string;
  readonly book: Book;
};

/** One way to book the course: the ribbon, the trade-off in words, the visits, and the button. */
export function ProposalCard({ plan, proposals, index, zone, book }: ProposalCardProps) {
  const t = useTranslations("booking");
  const proposal = proposals.proposals[index];
  if (!proposal) return null;
  const { kind, explanation, placements } = proposal;
  const when = (iso: string) => formatDateTime(Temporal.Instant.from(iso), zone);
  const sessions = proposedSessions(plan.sessions, placements, (iso) => when(iso).slice(-5));
  const visits = <PlacementList placements={placements} zone={zone} />;
  return (
    <Card title={t(`kind.${kind}`)} className="flex flex-col [&>div]:flex [&>div]:flex-1 [&>div]:flex-col">
      <p className="mb-4 text-soft">{explanation}</p>
      <CourseRibbon sessions={sessions} today={proposals.today} healingDays={proposals.healingDays} size="medium" />
      <div className="mt-4 mb-5 border-t border-line pt-4">{visits}</div>
      <div className="mt-auto">
        <BookButton
          planId={plan.id}
          version={proposals.version}
          placements={placements.map(({ number, startsAt, clinicianId, roomId }) => {
            return { number, startsAt, clinicianId, roomId };
          })}
          patientName={plan.patientName}
          label={t(`kind.${kind}`)}
          isBest={index === 0}
          firstWhen={when(placements[0]?.startsAt ?? "")}
          book={book}
        >
          {visits}
        </BookButton>
      </div>
    </Card>
  );
}
