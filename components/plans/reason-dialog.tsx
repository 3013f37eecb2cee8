"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { Button } from "@/components/ui/button";
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

/** Asks once, with the reason, before something that cannot be taken back. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { trigger, title, consequence, reasonLabel, reasonHelp, closeLabel, confirmLabel, run, onDone } = props;
  const t = useTranslations("plans.dialog");
  const [reason, setReason] = useState("");
  const [isTooShort, setTooShort] = useState(false);
  const isReason = reason.trim().length >= leastLetters;

  function confirm() {
    if (isReason) return run(reason.trim());
    setTooShort(true);
    return null;
  }

  return (
    <ActDialog
      trigger={
        <Button variant="quiet" {...(trigger.name === undefined ? {} : { "aria-label": trigger.name })}>
          {trigger.label}
        </Button>
      }
      {...{ title, closeLabel, confirmLabel, onDone }}
      role="alertdialog"
      size="small"
      danger
      unreachable={t("unreachable")}
      run={confirm}
      describe={({ message }) => message}
      onToggle={() => setTooShort(false)}
    >
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
    </ActDialog>
  );
}
