import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/kernel/day";
import type { PlanDto } from "@/lib/plans/plan.schema";
import type { CourseProposalsDto } from "@/lib/plans/propose-course.schema";
import { ChooseProposal, type ChooseProposalProps } from "./choose-proposal";
import { ProposalCard } from "./proposal-card";
import { proposalKey } from "./proposal-ids";

type Props = {
  readonly plan: PlanDto;
  /** With at least one proposal. */
  readonly proposed: CourseProposalsDto;
  /** The clinic's. */
  readonly zone: string;
  readonly more: ChooseProposalProps["more"];
  readonly book: ChooseProposalProps["book"];
};

/** The proposals as cards made here, on the server, and the choice between them made in the browser. */
export function ProposedCourse({ plan, proposed: { version, proposals }, zone, more, book }: Props) {
  const t = useTranslations("booking");
  const spanOf = (days: readonly string[]) => {
    const [first = "", last = first] = [days[0], days.at(-1)];
    return first === last ? formatDay(first) : t("span", { from: formatDay(first), to: formatDay(last) });
  };
  const choices = proposals.map((proposal) => ({
    key: proposalKey(proposal),
    label: t(proposal.rank === 1 ? `kind.${proposal.kind}` : `next.${proposal.kind}`, { rank: proposal.rank }),
    placements: proposal.placements.map(({ number, startsAt, clinicianId, roomId }) => {
      return { number, startsAt, clinicianId, roomId };
    }),
    span: spanOf(proposal.placements.map(({ day }) => day)),
    unplaced: proposal.unplaced,
    card: <ProposalCard plan={plan} proposal={proposal} zone={zone} />,
  }));
  return (
    <ChooseProposal
      planId={plan.id}
      version={version}
      patientName={plan.patientName}
      choices={choices}
      more={more}
      book={book}
    />
  );
}
