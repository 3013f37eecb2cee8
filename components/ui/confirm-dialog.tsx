"use client";

import { useTranslations } from "next-intl";
import { type ReactElement, type ReactNode, useState } from "react";
import { Button } from "./button";
import { Callout } from "./callout";
import { Dialog } from "./dialog";

type ConfirmDialogProps = {
  readonly trigger: ReactElement;
  readonly title: string;
  /** The consequence as a verb: "Cancel 3 visits", never "OK". */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  /** May take its time; the dialog closes when it is done. When it throws it stays, and says that no answer came. */
  readonly onConfirm: () => void | Promise<void>;
  readonly children?: ReactNode;
};

/** Asks once before something that cannot be taken back. */
export function ConfirmDialog({ trigger, title, confirmLabel, danger, onConfirm, children }: ConfirmDialogProps) {
  const t = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [isUnanswered, setUnanswered] = useState(false);
  function toggle(next: boolean) {
    setOpen(next);
    setUnanswered(false);
  }
  async function confirm() {
    setPending(true);
    setUnanswered(false);
    try {
      await onConfirm();
      setOpen(false);
    } catch (error) {
      console.error(error);
      setUnanswered(true);
    } finally {
      setPending(false);
    }
  }
  return (
    <Dialog
      {...{ trigger, title, isOpen }}
      onOpenChange={toggle}
      role="alertdialog"
      size="small"
      footer={({ close }) => (
        <>
          <Button onPress={close}>{t("cancel")}</Button>
          <Button variant={danger ? "danger" : "primary"} isPending={isPending} onPress={confirm}>
            {confirmLabel}
          </Button>
        </>
      )}
    >
      {children}
      {isUnanswered && <Callout tone="block" title={t("noAnswer")} announce="assertive" className="mt-4" />}
    </Dialog>
  );
}
