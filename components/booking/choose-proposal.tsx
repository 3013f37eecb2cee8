"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { BookCourseInput, BookedCourseDto } from "@/lib/plans/book-course.schema";
import { type BookingProblem, BookingRefusal } from "./booking-refusal";
import { ProposalOption } from "./proposal-option";

type Choice = {
  readonly kind: "ideal" | "steady" | "soonest";
  readonly placements: BookCourseInput["placements"];
  /** First and last day, in words. */
  readonly span: string;
  readonly unplaced: readonly number[];
  /** Its card, made on the server. */
  readonly card: ReactNode;
};

export type ChooseProposalProps = {
  readonly planId: string;
  /** The plan's version the proposals were made on. */
  readonly version: number;
  readonly patientName: string;
  /** Best first, at least one. */
  readonly choices: readonly Choice[];
  readonly book: (input: BookCourseInput) => Promise<Result<BookedCourseDto, Refusal>>;
};

/** Chooses one of the proposals and books all of its visits at once. A refusal says why and brings new proposals. */
export function ChooseProposal({ planId, version, patientName, choices, book }: ChooseProposalProps) {
  const t = useTranslations("booking");
  const router = useRouter();
  const [wanted, setWanted] = useState(choices[0]?.kind);
  const [problem, setProblem] = useState<BookingProblem | null>(null);
  const [isBooking, setIsBooking] = useState(false);
  const isSending = useRef(false);
  const chosen = choices.find(({ kind }) => kind === wanted) ?? choices[0];
  if (chosen === undefined) return null;
  const count = chosen.placements.length;

  function refused(reason: BookingProblem) {
    isSending.current = false;
    setProblem(reason);
    setIsBooking(false);
    router.refresh();
  }
  async function submit(placements: BookCourseInput["placements"]) {
    if (isSending.current) return;
    isSending.current = true;
    setIsBooking(true);
    setProblem(null);
    const result = await book({ planId, version, placements }).catch(() => null);
    if (result === null) return refused({ kind: "unreachable" });
    if (!result.ok) return refused(result.refusal);
    const remark = result.value.findings[0]?.message;
    showToast({
      tone: "ok",
      title: t("booked", { count: result.value.appointments.length, name: patientName }),
      ...(remark === undefined ? {} : { detail: remark }),
    });
    // The button stays busy until the plan's page stands: nobody books twice.
    router.push(`/plans/${planId}`);
  }
  return (
    <>
      <fieldset disabled={isBooking} className="grid min-w-0 gap-4 xl:grid-cols-[repeat(auto-fit,minmax(17rem,1fr))]">
        <legend className="sr-only">{t("choose")}</legend>
        {choices.map(({ kind, card }) => (
          <ProposalOption
            key={kind}
            kind={kind}
            label={t(`kind.${kind}`)}
            isChosen={kind === chosen.kind}
            onChoose={() => {
              setWanted(kind);
              setProblem(null);
            }}
          >
            {card}
          </ProposalOption>
        ))}
      </fieldset>
      <div className="sticky bottom-0 z-20 -mx-4 mt-4 flex flex-col gap-3 border-t border-line bg-paper px-4 py-3 max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] md:-mx-8 md:px-8">
        {problem && <BookingRefusal problem={problem} />}
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="min-w-0">
            <span className="font-medium">{t(`kind.${chosen.kind}`)}</span>
            <span className="block text-note text-soft">
              {chosen.span}
              {chosen.unplaced.length > 0 && ` · ${t("leftDue", { count: chosen.unplaced.length })}`}
            </span>
          </p>
          <Button variant="primary" isPending={isBooking} onPress={() => submit(chosen.placements)}>
            {t("book", { count })}
          </Button>
        </div>
      </div>
    </>
  );
}
