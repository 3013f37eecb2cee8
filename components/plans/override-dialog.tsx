"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { overrideRequestSchema } from "@/lib/plans/override.schema";

type OverrideDialogProps = {
  readonly message: string;
  readonly reason: string;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
};

/** Asks for the reason for which a rule is let pass. Nothing is saved before the course is. */
export function OverrideDialog({ message, reason: before, onClose, onConfirm }: OverrideDialogProps) {
  const t = useTranslations("plans.override");
  const common = useTranslations("common");
  const [reason, setReason] = useState(before);
  const [isTooShort, setTooShort] = useState(false);
  const parsed = overrideRequestSchema.shape.reason.safeParse(reason);
  const confirm = () => (parsed.success ? onConfirm(parsed.data) : setTooShort(true));
  return (
    <Dialog
      title={t("title")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="small"
      footer={({ close }) => (
        <>
          <Button onPress={close}>{common("cancel")}</Button>
          <Button variant="primary" onPress={confirm}>
            {t("confirm")}
          </Button>
        </>
      )}
    >
      <p className="mb-4">{message}</p>
      <TextArea
        autoFocus
        label={t("reason")}
        help={t("reasonHelp")}
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={isTooShort && !parsed.success ? t("tooShort") : undefined}
      />
    </Dialog>
  );
}
