"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { clockTime } from "@/components/calendar/clinic-clock";
import type { Visit } from "@/components/calendar/types";
import { useAnswer } from "@/components/calendar/use-answer";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { DatePicker } from "@/components/ui/date-picker";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { SkeletonLines } from "@/components/ui/skeleton";
import { formatDay, isDay } from "@/lib/kernel/day";
import type { OtherWayActions } from "./types";
import { useOtherWay } from "./use-other-way";

type SwapDialogProps = {
  readonly visit: Visit;
  readonly zone: string;
  readonly today: string;
  readonly actions: Pick<OtherWayActions, "listVisits" | "swapVisits">;
  readonly onClose: () => void;
};

/** Two visits exchange their times: a day, one of its visits, and only then the swap. What stands against it is said here. */
export default function SwapDialog({ visit, zone, today, actions, onClose }: SwapDialogProps) {
  const t = useTranslations("cascade.swap");
  const tc = useTranslations("common");
  const unreachable = useTranslations("cascade")("unreachable");
  const [day, setDay] = useState<string | null>(visit.day);
  const [chosen, setChosen] = useState<string | null>(null);
  const { trouble, setTrouble, isPending, carryOut } = useOtherWay("swap", onClose);
  const { listVisits, swapVisits } = actions;
  const askDay = isDay(day) ? day : null;
  const ask = useCallback(() => listVisits({ from: askDay ?? "", to: askDay ?? "" }), [listVisits, askDay]);
  const { value, trouble: unanswered, isLoading } = useAnswer(askDay === null ? null : ask, unreachable);
  const others = (value?.appointments ?? []).filter(
    ({ id, status, overbookReason, startsAt }) =>
      id !== visit.id && status === "booked" && overbookReason === null && startsAt !== visit.startsAt,
  );
  const other = others.find(({ id }) => id === chosen);
  const at = (startsAt: string, on: string) => `${formatDay(on)}, ${clockTime(startsAt, zone)}`;

  function swap(partner: Visit) {
    const ids = { appointmentId: visit.id, otherId: partner.id };
    return carryOut({
      ask: () => swapVisits({ ...ids, version: visit.version, otherVersion: partner.version }),
      told: {
        title: t("done"),
        detail: t("detail", {
          name: visit.patientName,
          when: at(partner.startsAt, partner.day),
          other: partner.patientName,
          otherWhen: at(visit.startsAt, visit.day),
        }),
      },
      back: (swapped) => swapVisits({ ...ids, version: swapped.visit.version, otherVersion: swapped.other.version }),
    });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      footer={() => (
        <>
          <Button onPress={onClose}>{tc("close")}</Button>
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={other === undefined}
            onPress={() => other && swap(other)}
          >
            {other ? t("confirm", { name: other.patientName }) : t("confirmNone")}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        <p className="text-soft">{t("now", { name: visit.patientName, when: at(visit.startsAt, visit.day) })}</p>
        <DatePicker
          label={t("day")}
          help={t("hint")}
          value={day}
          min={today}
          onChange={(next) => {
            setDay(next);
            setChosen(null);
            setTrouble(null);
          }}
        />
        {isLoading && <SkeletonLines lines={3} />}
        {unanswered && <Callout tone="block">{unanswered}</Callout>}
        {value && askDay !== null && others.length === 0 && (
          <p className="text-soft">{t("none", { day: formatDay(askDay) })}</p>
        )}
        {others.length > 0 && (
          <RadioGroup
            label={t("with")}
            value={chosen}
            onChange={(id) => {
              setChosen(id);
              setTrouble(null);
            }}
            options={others.map(
              ({ id, startsAt, patientName, sessionNumber, sessionCount, clinicianName, roomName }) => ({
                id,
                label: t("option", { when: clockTime(startsAt, zone), name: patientName }),
                hint: t("optionHint", {
                  number: sessionNumber,
                  count: sessionCount,
                  clinician: clinicianName,
                  room: roomName,
                }),
              }),
            )}
          />
        )}
        {trouble && (
          <Callout tone="block" title={t("notDone")} announce="assertive">
            {trouble}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
