"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type ReasonDialogProps = {
  readonly trigger: { readonly label: string; readonly name?: string };
  readonly title: string;
  readonly consequence: ReactNode;
  readonly reasonLabel: string;
  readonly reasonHelp: string;
  readonly closeLabel: string;
  /** The consequence as a verb. Left out where nothing can be done before something else is: the dialog then only explains. */
  readonly confirmLabel?: string;
  readonly run: (reason: string) => Promise<Result<unknown, Refusal>>;
  readonly onDone: () => void;
};

const leastLetters = 3;

/** Asks once, with the reason, before something that cannot be taken back. A refusal is shown where it was asked for. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { trigger, title, consequence, reasonLabel, reasonHelp, closeLabel, confirmLabel, run, onDone } = props;
  const t = useTranslations("plans.dialog");
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isTooShort, setTooShort] = useState(false);
  const isRunning = useRef(false);
  const isReason = reason.trim().length >= leastLetters;

  async function confirm() {
    if (!isReason) return setTooShort(true);
    if (isRunning.current) return;
    isRunning.current = true;
    setPending(true);
    const result = await run(reason.trim()).catch(() => null);
    isRunning.current = false;
    setPending(false);
    if (!result?.ok) return setTrouble(result?.refusal.message ?? t("unreachable"));
    setOpen(false);
    onDone();
  }

  function open(next: boolean) {
    setOpen(next);
    setTrouble(null);
    setTooShort(false);
  }

  return (
    <Dialog
      trigger={
        <Button variant="quiet" {...(trigger.name === undefined ? {} : { "aria-label": trigger.name })}>
          {trigger.label}
        </Button>
      }
      title={title}
      isOpen={isOpen}
      onOpenChange={open}
      role="alertdialog"
      size="small"
      footer={({ close }) => (
        <>
          <Button onPress={close}>{closeLabel}</Button>
          {confirmLabel && (
            <Button variant="danger" isPending={isPending} onPress={confirm}>
              {confirmLabel}
            </Button>
          )}
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-col gap-2">{consequence}</div>
        {confirmLabel && (
          <TextArea
            label={reasonLabel}
            help={reasonHelp}
            value={reason}
            onChange={setReason}
            maxLength={500}
            error={isTooShort && !isReason ? t("tooShort") : undefined}
          />
        )}
        {trouble && (
          <Callout tone="block" announce="assertive">
            {trouble}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
