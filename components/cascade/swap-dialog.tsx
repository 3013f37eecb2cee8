"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { clockTime } from "@/components/calendar/clinic-clock";
import { describeRefusal } from "@/components/calendar/describe-refusal";
import type { Visit } from "@/components/calendar/types";
import { useAnswer } from "@/components/calendar/use-answer";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { DatePicker } from "@/components/ui/date-picker";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { SkeletonLines } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import { isDay } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/zoned";
import type { OtherWayActions } from "./types";

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
  const router = useRouter();
  const [day, setDay] = useState<string | null>(visit.day);
  const [chosen, setChosen] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
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

  async function takeBack(partner: Visit, version: number, otherVersion: number) {
    const pair = { appointmentId: visit.id, version, otherId: partner.id, otherVersion };
    const result = await swapVisits(pair).catch(() => null);
    router.refresh();
    if (result?.ok) return showToast({ tone: "ok", title: t("takenBack") });
    const detail = result ? describeRefusal(result.refusal).message : unreachable;
    showToast({ tone: "block", title: t("notTakenBack"), detail });
  }

  async function swap(partner: Visit) {
    setPending(true);
    const pair = {
      appointmentId: visit.id,
      version: visit.version,
      otherId: partner.id,
      otherVersion: partner.version,
    };
    const result = await swapVisits(pair).catch(() => null);
    setPending(false);
    if (!result?.ok) return setTrouble(result ? describeRefusal(result.refusal).message : unreachable);
    const { version } = result.value.visit;
    const { version: otherVersion } = result.value.other;
    showToast({
      tone: "ok",
      title: t("done"),
      detail: t("detail", {
        name: visit.patientName,
        when: at(partner.startsAt, partner.day),
        other: partner.patientName,
        otherWhen: at(visit.startsAt, visit.day),
      }),
      action: { label: tc("undo"), run: () => void takeBack(partner, version, otherVersion) },
    });
    router.refresh();
    onClose();
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
