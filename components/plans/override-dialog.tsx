"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DecisionKind } from "@/components/findings/decision";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { overrideRequestSchema } from "@/lib/plans/override.schema";

type OverrideDialogProps = {
  readonly kind: DecisionKind;
  readonly message: string;
  readonly reason: string;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
};

/** Asks for the reason for which a finding is overridden or acknowledged. Nothing is saved before the course is. */
export function OverrideDialog({ kind, message, reason: before, onClose, onConfirm }: OverrideDialogProps) {
  const t = useTranslations("findings");
  const common = useTranslations("common");
  const [reason, setReason] = useState(before);
  const [isTooShort, setTooShort] = useState(false);
  const parsed = overrideRequestSchema.shape.reason.safeParse(reason);
  const confirm = () => (parsed.success ? onConfirm(parsed.data) : setTooShort(true));
  return (
    <Dialog
      title={t(`${kind}.title`)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="small"
      footer={({ close }) => (
        <>
          <Button onPress={close}>{common("cancel")}</Button>
          <Button variant="primary" onPress={confirm}>
            {t(`${kind}.confirm`)}
          </Button>
        </>
      )}
    >
      <p className="mb-4">{message}</p>
      <TextArea
        autoFocus
        label={t("decision.reason")}
        help={t("decision.reasonHelp")}
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={isTooShort && !parsed.success ? t("decision.tooShort") : undefined}
      />
    </Dialog>
  );
}
