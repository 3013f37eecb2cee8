"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { BookCourseInput, BookedCourseDto } from "@/lib/plans/book-course.schema";
import { BookInstead } from "./book-instead";
import { type BookingProblem, BookingRefusal } from "./booking-refusal";
import { type Places, withOtherTime } from "./other-time";
import { ProposalOption } from "./proposal-option";

type Choice = {
  readonly key: string;
  /** What it is best at, in words. */
  readonly label: string;
  readonly placements: Places;
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
  /** The way to more of them. */
  readonly more: ReactNode;
  readonly book: (input: BookCourseInput) => Promise<Result<BookedCourseDto, Refusal>>;
};

/** Why the last attempt failed, and the places it was made with: they stay chosen while another time is looked for. */
type Failed = { readonly problem: BookingProblem; readonly places: Places };

/**
 * Chooses one of the proposals and books all of its visits at once. A refusal says why and brings new proposals; where a time
 * was taken it offers the nearest others, with which the rest can be booked as it was chosen.
 */
export function ChooseProposal({ planId, version, patientName, choices, more, book }: ChooseProposalProps) {
  const t = useTranslations("booking");
  const router = useRouter();
  const [wanted, setWanted] = useState(choices[0]?.key);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [isBooking, setIsBooking] = useState(false);
  const isSending = useRef(false);
  const chosen = choices.find(({ key }) => key === wanted) ?? choices[0];
  if (chosen === undefined) return null;
  const count = chosen.placements.length;

  function refused(problem: BookingProblem, places: Places) {
    isSending.current = false;
    setFailed({ problem, places });
    setIsBooking(false);
    router.refresh();
  }
  async function submit(places: Places) {
    if (isSending.current) return;
    isSending.current = true;
    setIsBooking(true);
    setFailed(null);
    const result = await book({ planId, version, placements: [...places] }).catch(() => null);
    if (result === null) return refused({ kind: "unreachable" }, places);
    if (!result.ok) return refused(result.refusal, places);
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
      <fieldset
        disabled={isBooking}
        className="grid min-w-0 gap-4 xl:grid-cols-[repeat(auto-fit,minmax(max(17rem,30%),1fr))]"
      >
        <legend className="sr-only">{t("choose")}</legend>
        {choices.map(({ key, label, card }) => (
          <ProposalOption
            key={key}
            proposalKey={key}
            label={label}
            isChosen={key === chosen.key}
            onChoose={() => {
              setWanted(key);
              setFailed(null);
            }}
          >
            {card}
          </ProposalOption>
        ))}
      </fieldset>
      {more}
      <div className="sticky bottom-0 z-20 -mx-4 mt-4 flex flex-col gap-3 border-t border-line bg-paper px-4 py-3 max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] md:-mx-8 md:px-8">
        {failed && (
          <div className="max-md:max-h-[40dvh] max-md:overflow-y-auto">
            <BookingRefusal problem={failed.problem}>
              <BookInstead
                problem={failed.problem}
                places={failed.places}
                isDisabled={isBooking}
                onPick={(number, time) => submit(withOtherTime(failed.places, number, time))}
              />
            </BookingRefusal>
          </div>
        )}
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="min-w-0">
            <span className="font-medium">{chosen.label}</span>
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
