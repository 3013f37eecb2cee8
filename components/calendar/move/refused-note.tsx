"use client";

import { useTranslations } from "next-intl";
import { WhyButtons } from "@/components/findings/why-buttons";
import { WhyOfPlan } from "@/components/findings/why-context";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { AlternativeTime } from "@/lib/operation/refusal";
import type { RefusedMove } from "./use-drag-move";

/** More of them hide the calendar; the dialog behind “Other times” has all. */
const MOST_OFFERED = 3;

type RefusedNoteProps = {
  readonly refused: RefusedMove;
  readonly onTake: (time: AlternativeTime) => void;
  readonly onOtherTimes: () => void;
  /** Shows what else of the course would have to move. Left out where no place was asked for. */
  readonly onWithRest: (() => void) | undefined;
  readonly onDismiss: () => void;
};

/** Why a dropped visit went back to where it was, with the times that would do. Stays until it is read. */
export function RefusedNote({ refused, onTake, onOtherTimes, onWithRest, onDismiss }: RefusedNoteProps) {
  const t = useTranslations("calendar");
  const cascade = useTranslations("cascade");
  return (
    <Callout
      tone="block"
      title={t("notMoved", { name: refused.visit.patientName })}
      announce="assertive"
      className="absolute inset-x-4 top-4 z-30 mx-auto max-w-xl shadow-float print:hidden"
      actions={
        <>
          {refused.alternatives.slice(0, MOST_OFFERED).map((time) => (
            <Button key={`${time.startsAt} ${time.clinicianId}`} onPress={() => onTake(time)}>
              {t("alternative", { label: time.label, clinician: time.clinicianName })}
            </Button>
          ))}
          {onWithRest && <Button onPress={onWithRest}>{cascade("open")}</Button>}
          <Button onPress={onOtherTimes}>{t("otherTimes")}</Button>
          <Button variant="quiet" onPress={onDismiss}>
            {t("dismiss")}
          </Button>
        </>
      }
    >
      {refused.message}
      <WhyOfPlan planId={refused.visit.planId}>
        <WhyButtons findings={refused.findings} />
      </WhyOfPlan>
    </Callout>
  );
}
