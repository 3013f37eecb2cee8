"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { clockTime } from "@/components/calendar/clinic-clock";
import { describeRefusal } from "@/components/calendar/describe-refusal";
import type { CalendarActions, Visit } from "@/components/calendar/types";
import { CancelConsequences } from "@/components/cascade/cancel-consequences";
import type { CascadeActions } from "@/components/cascade/types";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import { useFreedTime } from "@/components/waitlist/use-freed-time";
import { formatDay } from "@/lib/kernel/day";

type CancelPanelProps = {
  readonly visit: Visit;
  readonly zone: string;
  readonly cancelAppointment: CalendarActions["cancelAppointment"];
  readonly matchWaitlist: CalendarActions["matchWaitlist"];
  readonly previewCascade: CascadeActions["previewCascade"];
  readonly onBack: () => void;
  readonly onCancelled: () => void;
};

/** Cancels a visit, with a reason, after asking once and naming what follows. */
export function CancelPanel(props: CancelPanelProps) {
  const { visit, zone, cancelAppointment, matchWaitlist, previewCascade, onBack, onCancelled } = props;
  const t = useTranslations("calendar");
  const router = useRouter();
  const tellFreed = useFreedTime(matchWaitlist);
  const [reason, setReason] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const { id: appointmentId, version, patientName: name, sessionNumber: number } = visit;
  const when = `${formatDay(visit.day)}, ${clockTime(visit.startsAt, zone)}`;

  async function cancel() {
    try {
      const result = await cancelAppointment({ appointmentId, version, reason: reason.trim() });
      router.refresh();
      if (!result.ok) {
        setTrouble(describeRefusal(result.refusal).message);
        return;
      }
      showToast({ tone: "ok", title: t("cancelled", { when }), detail: name });
      onCancelled();
      void tellFreed(appointmentId);
    } catch {
      setTrouble(t("unreachable"));
    }
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="text-soft">{when}</p>
      <CancelConsequences planId={visit.planId} {...{ appointmentId, number, previewCascade }} />
      <TextArea
        label={t("cancelReason")}
        help={t("cancelReasonHelp")}
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
      {trouble && (
        <Callout tone="block" title={t("notCancelled")} announce="assertive">
          {trouble}
        </Callout>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onBack}>{t("back")}</Button>
        <ConfirmDialog
          trigger={
            <Button variant="danger" isDisabled={reason.trim().length < 3}>
              {t("cancelVisit")}
            </Button>
          }
          danger
          title={t("cancelAsk", { name })}
          confirmLabel={t("cancelConfirm", { day: formatDay(visit.day) })}
          onConfirm={cancel}
        >
          {t("cancelConsequence", { when, number })}
        </ConfirmDialog>
      </div>
    </div>
  );
}
