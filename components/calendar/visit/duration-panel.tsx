"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { clockTime } from "@/components/calendar/clinic-clock";
import { type ChangeDuration, TREATMENT_MIN, treatmentMinutes } from "@/components/calendar/move/use-resize";
import type { CalendarActions, Visit } from "@/components/calendar/types";
import { useAnswer } from "@/components/calendar/use-answer";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { NumberField } from "@/components/ui/number-field";
import { SkeletonLines } from "@/components/ui/skeleton";

type DurationPanelProps = {
  readonly visit: Visit;
  readonly zone: string;
  readonly previewDuration: CalendarActions["previewDuration"];
  readonly change: ChangeDuration;
  readonly onBack: () => void;
  readonly onChanged: () => void;
};

/** Makes a treatment longer or shorter without a pointer: the minutes, what stands against them, and only then the change. */
export function DurationPanel(props: DurationPanelProps) {
  const { visit, zone, previewDuration, change, onBack, onChanged } = props;
  const t = useTranslations("calendar.duration");
  const tc = useTranslations("calendar");
  const before = treatmentMinutes(visit);
  const [minutes, setMinutes] = useState(before);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const isReal = minutes >= TREATMENT_MIN.least && minutes <= TREATMENT_MIN.most && minutes !== before;
  const ask = useCallback(
    () => previewDuration({ appointmentId: visit.id, treatmentMin: minutes }),
    [previewDuration, visit.id, minutes],
  );
  const { value, trouble: unanswered, isLoading } = useAnswer(isReal ? ask : null, tc("unreachable"));

  async function confirm() {
    setPending(true);
    const problem = await change(visit, minutes);
    setPending(false);
    if (problem === null) onChanged();
    else setTrouble(problem.message);
  }

  const until = value && clockTime(value.endsAt, zone);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-soft">{t("now", { minutes: before, until: clockTime(visit.endsAt, zone) })}</p>
      <NumberField
        label={t("field")}
        unit={t("unit")}
        value={minutes}
        minValue={TREATMENT_MIN.least}
        maxValue={TREATMENT_MIN.most}
        step={1}
        onChange={(next) => {
          setMinutes(next);
          setTrouble(null);
        }}
        help={t("help")}
      />
      {isReal && isLoading && <SkeletonLines lines={2} />}
      {isReal && unanswered && <Callout tone="block">{unanswered}</Callout>}
      {isReal && value && until && (
        <Callout
          tone={value.allowed ? "ok" : "block"}
          title={t(value.allowed ? "allowed" : "notAllowed", { minutes, until })}
          announce="polite"
        >
          {value.headline}
        </Callout>
      )}
      {trouble && (
        <Callout tone="block" title={t("notChanged", { name: visit.patientName })} announce="assertive">
          {trouble}
        </Callout>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onBack}>{tc("back")}</Button>
        <Button
          variant="primary"
          isPending={isPending}
          isDisabled={!isReal || value?.allowed !== true}
          onPress={confirm}
        >
          {isReal ? t("confirm", { minutes }) : t("confirmNone")}
        </Button>
      </div>
    </div>
  );
}
