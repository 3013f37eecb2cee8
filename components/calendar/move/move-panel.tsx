"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Temporal } from "temporal-polyfill";
import { CourseStopped } from "@/components/booking/course-stopped";
import type { Trouble } from "@/components/calendar/describe-refusal";
import { isCalendarDay } from "@/components/calendar/pages/calendar-query";
import type { CalendarActions, FreeTime, Roster, Visit } from "@/components/calendar/types";
import { type OtherWay, OtherWays } from "@/components/cascade/calendar-ways";
import type { OtherWayActions } from "@/components/cascade/types";
import { WhyButtons } from "@/components/findings/why-buttons";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { DatePicker } from "@/components/ui/date-picker";
import { Select } from "@/components/ui/select";
import { SkeletonLines } from "@/components/ui/skeleton";
import { type Day, formatDay } from "@/lib/kernel/day";
import { formatDateTime } from "@/lib/kernel/zoned";
import { judgeDay } from "./judge-day";
import { MoveVerdict } from "./move-verdict";
import { RefusedDayWhy } from "./refused-day-why";
import { RefusedDaysList } from "./refused-days-list";
import { timeChoices } from "./time-choices";
import { TimeList } from "./time-list";
import { useMoveOptions } from "./use-move-options";
import type { MoveVisit } from "./use-move-visit";

const ANYBODY = "anybody";

type MovePanelProps = {
  readonly visit: Visit;
  readonly roster: Roster;
  readonly actions: CalendarActions & OtherWayActions;
  readonly move: MoveVisit;
  readonly onOtherWay: (kind: OtherWay["kind"]) => void;
  readonly onBack: () => void;
  readonly onMoved: () => void;
};

/** Moves a visit without a pointer: a day, one of its free times, the rules' answer, and only then the move. */
export function MovePanel({ visit, roster, actions, move, onOtherWay, onBack, onMoved }: MovePanelProps) {
  const t = useTranslations("calendar");
  const { today, zone } = roster;
  const [day, setDay] = useState<Day>(visit.day);
  const [who, setWho] = useState<string>(visit.clinicianId);
  const [chosen, setChosen] = useState<FreeTime | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isPending, setPending] = useState(false);
  const clinicianId = who === ANYBODY ? null : who;
  const { windows, free, verdict } = useMoveOptions({ visit, today, actions, day, clinicianId, chosen });

  const at = (startsAt: string) => formatDateTime(Temporal.Instant.from(startsAt), zone);
  const onDay = free.value?.days.find((each) => each.day === day);
  const judged = judgeDay(day, windows.value);
  const isStopped = free.value !== null && free.value.stopped.length > 0;
  const refusal = judged.kind === "refused" ? judged.reason : onDay && !onDay.allowed ? onDay.why : null;
  const times = timeChoices(onDay?.times ?? [], visit);
  const cannotBe = (candidate: Day) =>
    candidate < today ||
    judgeDay(candidate, windows.value).kind === "refused" ||
    free.value?.days.some((each) => each.day === candidate && !each.allowed) === true;

  function look(next: Day | null) {
    if (!isCalendarDay(next)) return;
    setDay(next);
    setChosen(null);
    setTrouble(null);
  }
  async function confirm(time: Pick<FreeTime, "startsAt" | "clinicianId" | "roomId">) {
    setPending(true);
    const { startsAt, clinicianId: to, roomId } = time;
    const problem = await move(visit, { startsAt, clinicianId: to, roomId });
    setPending(false);
    if (problem === null) onMoved();
    else setTrouble(problem);
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="text-soft">{t("moveNow", { when: at(visit.startsAt) })}</p>
      {/* As high as the answers: a button below is where it was when the finger comes down. */}
      <div className="min-h-[2.7rem] max-sm:min-h-[4rem]">
        {windows.isLoading && <SkeletonLines lines={2} />}
        {windows.value && (
          <p>
            {t("window", {
              earliest: formatDay(windows.value.earliest),
              ideal: formatDay(windows.value.ideal),
              latest: formatDay(windows.value.latest),
            })}
            <span className="block text-note text-soft">{windows.value.why}</span>
          </p>
        )}
      </div>
      {isStopped && free.value && <CourseStopped patientId={visit.patientId} stopped={free.value.stopped} />}
      {windows.trouble && <Callout tone="block">{windows.trouble}</Callout>}
      {!isStopped && (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <DatePicker
              label={t("moveDay")}
              value={day}
              onChange={look}
              min={today}
              isUnavailable={cannotBe}
              error={refusal ?? undefined}
            />
            <Select
              label={t("moveWith")}
              value={who}
              onChange={(id) => {
                setWho(id ?? ANYBODY);
                setChosen(null);
              }}
              options={[
                { id: ANYBODY, label: t("anyClinician") },
                ...roster.clinicians.map(({ id, name }) => ({ id, label: name })),
              ]}
            />
          </div>
          {refusal !== null && <RefusedDayWhy {...{ visit, zone, day }} previewMove={actions.previewMove} />}
          <div className="min-h-6">
            {free.value && <RefusedDaysList days={free.value.days} windows={windows.value} />}
          </div>
          {free.trouble && <Callout tone="block">{free.trouble}</Callout>}
          {/* As high as a day of many times: the buttons below stay where they are when the times arrive. */}
          <div className="min-h-[17.75rem]">
            {free.isLoading && <SkeletonLines lines={6} />}
            {free.value && refusal === null && times.length === 0 && (
              <p className="text-soft">
                {t("noTimes", { day: formatDay(day), hasClinician: String(clinicianId !== null) })}
              </p>
            )}
            {refusal === null && times.length > 0 && (
              <TimeList
                legend={t("times", { day: formatDay(day) })}
                {...{ times, zone, chosen }}
                onChoose={setChosen}
              />
            )}
          </div>
        </>
      )}
      {chosen && <MoveVerdict answer={verdict} when={at(chosen.startsAt)} />}
      {trouble && (
        <Callout
          tone="block"
          title={t("notMoved", { name: visit.patientName })}
          announce="assertive"
          actions={trouble.alternatives.map((time) => (
            <Button key={`${time.startsAt} ${time.clinicianId}`} onPress={() => confirm(time)}>
              {t("alternative", { label: time.label, clinician: time.clinicianName })}
            </Button>
          ))}
        >
          {trouble.message}
          <WhyButtons findings={trouble.findings} />
        </Callout>
      )}
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <OtherWays mayOverbook={actions.overbookVisit !== undefined} onChoose={onOtherWay} />
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onBack}>{t("back")}</Button>
        <Button
          variant="primary"
          isPending={isPending}
          isDisabled={chosen === null || verdict.value?.allowed !== true}
          onPress={() => chosen && confirm(chosen)}
        >
          {chosen ? t("confirmMove", { when: at(chosen.startsAt) }) : t("confirmMoveNone")}
        </Button>
      </div>
    </div>
  );
}
