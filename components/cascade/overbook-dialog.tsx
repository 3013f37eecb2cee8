"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { clockTime } from "@/components/calendar/clinic-clock";
import type { CalendarActions, Roster, Visit } from "@/components/calendar/types";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { DatePicker } from "@/components/ui/date-picker";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TimeField } from "@/components/ui/time-field";
import { formatDay, isDay } from "@/lib/kernel/day";
import type { OtherWayActions } from "./types";
import { useOtherWay } from "./use-other-way";

const LEAST_LETTERS = 3;

type OverbookDialogProps = {
  readonly visit: Visit;
  readonly target?: {
    readonly day: string;
    readonly time: string;
    readonly clinicianId?: string;
    readonly roomId?: string;
  };
  readonly roster: Roster;
  readonly overbookVisit: NonNullable<OtherWayActions["overbookVisit"]>;
  readonly moveSession: CalendarActions["moveSession"];
  readonly onClose: () => void;
};

/** Puts a visit deliberately over another: a place, a reason, and the consequence in the button. */
export default function OverbookDialog(props: OverbookDialogProps) {
  const { visit, target, roster, overbookVisit, moveSession, onClose } = props;
  const t = useTranslations("cascade.overbook");
  const tc = useTranslations("common");
  const [day, setDay] = useState<string | null>(target?.day ?? visit.day);
  const [time, setTime] = useState<string | null>(target?.time ?? clockTime(visit.startsAt, roster.zone));
  const [clinicianId, setClinician] = useState(target?.clinicianId ?? visit.clinicianId);
  const [roomId, setRoom] = useState(target?.roomId ?? visit.roomId);
  const [reason, setReason] = useState("");
  const { trouble, isPending, carryOut } = useOtherWay("overbook", onClose);
  const isReady = isDay(day) && time !== null && reason.trim().length >= LEAST_LETTERS;

  function confirm(local: { day: string; time: string }) {
    const { id: appointmentId, planSessionId, startsAt, patientName } = visit;
    const place = { local, clinicianId, roomId, reason: reason.trim() };
    return carryOut({
      ask: () => overbookVisit({ planSessionId, version: visit.version, ...place }),
      told: { title: t("done", { when: `${formatDay(local.day)}, ${local.time}` }), detail: patientName },
      back: ({ version }) =>
        moveSession({ appointmentId, version, startsAt, clinicianId: visit.clinicianId, roomId: visit.roomId }),
    });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={t("title", { name: visit.patientName })}
      footer={() => (
        <>
          <Button onPress={onClose}>{tc("close")}</Button>
          <Button
            variant="danger"
            isPending={isPending}
            isDisabled={!isReady}
            onPress={() => isDay(day) && time !== null && confirm({ day, time })}
          >
            {isReady ? t("confirm", { when: `${formatDay(day)}, ${time}` }) : t("confirmNone")}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        <p className="text-soft">{t("hint")}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <DatePicker label={t("day")} value={day} onChange={setDay} min={roster.today} />
          <TimeField label={t("time")} value={time} onChange={setTime} />
          <Select
            label={t("clinician")}
            value={clinicianId}
            onChange={(id) => id !== null && setClinician(id)}
            options={roster.clinicians.map(({ id, name }) => ({ id, label: name }))}
          />
          <Select
            label={t("room")}
            value={roomId}
            onChange={(id) => id !== null && setRoom(id)}
            options={roster.rooms.map(({ id, name }) => ({ id, label: name }))}
          />
        </div>
        <TextArea label={t("reason")} help={t("reasonHelp")} value={reason} onChange={setReason} maxLength={500} />
        {trouble && (
          <Callout tone="block" title={t("notDone")} announce="assertive">
            {trouble}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
