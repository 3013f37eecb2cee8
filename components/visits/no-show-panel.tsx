"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import type { Missable, NoShowActions } from "./no-show";
import { useUndoNoShow } from "./use-undo-no-show";

type NoShowPanelProps = {
  readonly visit: Missable;
  /** When it was, in words. */
  readonly when: string;
  readonly actions: NoShowActions;
  readonly onBack: () => void;
  /** The visit's time is free again. */
  readonly onMarked: () => void;
};

/** Records that a patient did not come, with what is known of why. It can be taken back, so it is not asked twice. */
export function NoShowPanel({ visit, when, actions, onBack, onMarked }: NoShowPanelProps) {
  const t = useTranslations("visits.noShow");
  const router = useRouter();
  const undo = useUndoNoShow(actions.undoNoShow);
  const [reason, setReason] = useState("");
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { id, version, patientName: name, sessionNumber: number } = visit;

  async function mark() {
    setPending(true);
    const why = reason.trim();
    const input = { appointmentId: id, version, ...(why.length < 3 ? {} : { reason: why }) };
    const result = await actions.markNoShow(input).catch(() => null);
    setPending(false);
    if (!result?.ok) return setTrouble(result?.refusal.message ?? t("unreachable"));
    router.refresh();
    showToast({
      tone: "ok",
      title: t("done"),
      detail: t("doneDetail", { name, number }),
      action: { label: t("undo"), run: () => void undo({ ...visit, version: result.value.version }) },
    });
    onMarked();
  }

  return (
    <div className="flex flex-col gap-4">
      <p>{t("consequence", { when, number })}</p>
      <TextArea label={t("reason")} optional value={reason} onChange={setReason} maxLength={500} />
      {trouble && (
        <Callout tone="block" title={t("refused")} announce="assertive">
          {trouble}
        </Callout>
      )}
      <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse">
        <Button onPress={onBack}>{t("back")}</Button>
        <Button variant="primary" isPending={isPending} onPress={mark}>
          {t("confirm")}
        </Button>
      </div>
    </div>
  );
}
