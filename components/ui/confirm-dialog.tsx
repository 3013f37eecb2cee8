"use client";

import { useTranslations } from "next-intl";
import { type ReactElement, type ReactNode, useState } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";

type ConfirmDialogProps = {
  readonly trigger: ReactElement;
  readonly title: string;
  /** The consequence as a verb: "Cancel 3 visits", never "OK". */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  /** May take its time; the dialog closes when it is done and stays when it throws. */
  readonly onConfirm: () => void | Promise<void>;
  readonly children?: ReactNode;
};

/** Asks once before something that cannot be taken back. */
export function ConfirmDialog({ trigger, title, confirmLabel, danger, onConfirm, children }: ConfirmDialogProps) {
  const t = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  async function confirm() {
    setPending(true);
    try {
      await onConfirm();
      setOpen(false);
    } finally {
      setPending(false);
    }
  }
  return (
    <Dialog
      {...{ trigger, title, isOpen }}
      onOpenChange={setOpen}
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
    </Dialog>
  );
}
