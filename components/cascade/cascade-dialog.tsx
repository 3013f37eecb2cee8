"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useAnswer } from "@/components/calendar/use-answer";
import { WhyOfPlan } from "@/components/findings/why-context";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { DatePicker } from "@/components/ui/date-picker";
import { Dialog } from "@/components/ui/dialog";
import { SkeletonLines } from "@/components/ui/skeleton";
import { TimeField } from "@/components/ui/time-field";
import { formatDay, isDay } from "@/lib/kernel/day";
import { CascadePreview } from "./cascade-preview";
import type { CascadeActions, CascadeChangeInput } from "./types";
import { useMoveAlong } from "./use-move-along";

/** A booked visit, and where it shall go if that is known. Days and times on the clinic's clock. */
export type CascadeStart = {
  readonly appointmentId: string;
  readonly planId: string;
  readonly day: string;
  readonly time: string;
  readonly target?: {
    readonly day: string;
    readonly time: string;
    readonly clinicianId?: string;
    readonly roomId?: string;
  };
};

type CascadeDialogProps = {
  readonly title: string;
  readonly today: string;
  readonly actions: CascadeActions;
  readonly onClose: () => void;
} & ({ readonly start: CascadeStart; readonly planId?: never } | { readonly planId: string; readonly start?: never });

/** Whole days and minutes, both given. */
const isTime = (time: string | null): time is string => time !== null && /^\d\d:\d\d$/.test(time);

/**
 * A course moved as a whole: a day and a time for one visit, what follows from it before and after, what is kept, and only then the
 * moves, all at once. Without a visit it mends what stands wrong in a course.
 */
export default function CascadeDialog({ title, today, actions, onClose, start, planId }: CascadeDialogProps) {
  const t = useTranslations("cascade");
  const { previewCascade, moveAlong } = actions;
  const [day, setDay] = useState<string | null>(start?.target?.day ?? start?.day ?? null);
  const [time, setTime] = useState<string | null>(start?.target?.time ?? start?.time ?? null);
  const [pinned, setPinned] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { isPending, send } = useMoveAlong(moveAlong, start !== undefined);
  const hasTarget = isDay(day) && isTime(time);
  const isSame = start !== undefined && !start.target && day === start.day && time === start.time;
  const course = start?.planId ?? planId ?? "";

  const ask = useCallback(() => {
    const change: CascadeChangeInput =
      start === undefined
        ? { kind: "cure" }
        : {
            kind: "move",
            appointmentId: start.appointmentId,
            local: { day: day ?? "", time: time ?? "" },
            ...(start.target?.clinicianId === undefined ? {} : { clinicianId: start.target.clinicianId }),
            ...(start.target?.roomId === undefined ? {} : { roomId: start.target.roomId }),
          };
    return previewCascade({ planId: course, change, pinned: [...pinned] });
  }, [previewCascade, start, course, day, time, pinned]);
  const isAsked = start === undefined || (hasTarget && !isSame);
  const { value, trouble: unanswered, isLoading } = useAnswer(isAsked ? ask : null, t("unreachable"));
  const moves = isAsked && value ? value.moves : [];

  function pin(appointmentId: string, isPinned: boolean) {
    setTrouble(null);
    setPinned((now) => (isPinned ? [...now, appointmentId] : now.filter((one) => one !== appointmentId)));
  }
  async function confirm() {
    setTrouble(null);
    const problem = await send(moves);
    if (problem === null) onClose();
    else setTrouble(problem);
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={title}
      size="large"
      footer={() => (
        <>
          <Button onPress={onClose}>{t("close")}</Button>
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={moves.length === 0 || value?.possible !== true}
            onPress={confirm}
          >
            {t("confirm", { count: moves.length })}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-5">
        {start && (
          <>
            <p className="text-soft">{t("now", { when: `${formatDay(start.day)}, ${start.time}` })}</p>
            <div className="grid gap-4 sm:grid-cols-2">
              <DatePicker label={t("day")} value={day} onChange={setDay} min={today} />
              <TimeField label={t("time")} value={time} onChange={setTime} />
            </div>
          </>
        )}
        {!isAsked && <p className="text-soft">{t("choose")}</p>}
        {isAsked && isLoading && <SkeletonLines lines={6} />}
        {isAsked && unanswered && (
          <Callout tone="block" announce="assertive">
            {unanswered}
          </Callout>
        )}
        {trouble && (
          <Callout tone="block" title={t("notDone")} announce="assertive">
            {trouble}
          </Callout>
        )}
        {isAsked && value && start === undefined && moves.length === 0 && value.uncured.length === 0 && (
          <p className="text-soft">{t("nothingToMend")}</p>
        )}
        {isAsked && value && (
          <WhyOfPlan planId={course}>
            <CascadePreview preview={value} pinned={pinned} onPin={pin} />
          </WhyOfPlan>
        )}
      </div>
    </Dialog>
  );
}
