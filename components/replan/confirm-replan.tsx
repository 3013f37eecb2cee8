"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { describeRefusal } from "@/components/calendar/describe-refusal";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { carriedOut, countFates } from "./decided-lines";
import { dropOutOf, type ReplanQuery } from "./replan-query";
import type { Decisions, Plan, ReplanActions } from "./types";
import { useConsequence } from "./use-consequence";

type ConfirmReplanProps = {
  readonly query: ReplanQuery;
  readonly plan: Plan;
  readonly decisions: Decisions;
  readonly isBusy: boolean;
  readonly replan: ReplanActions["replan"];
  /** After a refusal: asks for the plan as things stand now. */
  readonly again: () => void;
};

/** Says once more what will happen, and does it: all of it or nothing. */
export function ConfirmReplan({ query, plan, decisions, isBusy, replan, again }: ConfirmReplanProps) {
  const t = useTranslations("replan.confirm");
  const consequence = useConsequence();
  const router = useRouter();
  const isSending = useRef(false);
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [isOff, setOff] = useState(true);
  const [reason, setReason] = useState(t("reasonDefault"));
  const [trouble, setTrouble] = useState<string | null>(null);
  const counts = countFates(plan.lines, decisions);
  const dropOut = dropOutOf(query);
  const isClinician = dropOut?.kind === "clinician";
  const isTooShort = isClinician && isOff && reason.trim().length < 2;

  async function confirm() {
    if (isSending.current || dropOut === null || isTooShort) return;
    isSending.current = true;
    setPending(true);
    setTrouble(null);
    const lines = carriedOut(plan.lines, decisions, t("cancelReason", { name: plan.name }));
    const timeOff = isClinician && isOff ? { reason } : null;
    const result = await replan({ ...dropOut, ...lines, timeOff }).catch(() => null);
    isSending.current = false;
    setPending(false);
    if (!result?.ok) {
      setTrouble(result ? describeRefusal(result.refusal).message : t("unreachable"));
      return;
    }
    setOpen(false);
    showToast({ tone: "ok", title: t("done", { count: counts.moved + counts.cancelled }), detail: t("told") });
    router.push(`/calendar?day=${query.day}&view=day&by=${dropOut.kind === "room" ? "room" : "clinician"}`);
  }
  return (
    <Dialog
      trigger={
        <Button
          variant="primary"
          isDisabled={isBusy || counts.moved + counts.cancelled === 0}
          className="max-sm:w-full"
        >
          {consequence(counts)}
        </Button>
      }
      title={t("title")}
      role="alertdialog"
      size="small"
      isOpen={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next && trouble !== null) again();
        setTrouble(null);
      }}
      footer={({ close }) => (
        <>
          <Button onPress={close}>{t("back")}</Button>
          <Button variant="primary" isPending={isPending} isDisabled={isTooShort} onPress={confirm}>
            {consequence(counts)}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-3">
        <p>{t("text", { count: counts.moved + counts.cancelled })}</p>
        {counts.called + counts.left > 0 && <p>{t("stay", { count: counts.called + counts.left })}</p>}
        {isClinician && (
          <>
            <Checkbox
              label={t("timeOff", { name: plan.name })}
              help={t("timeOffHelp")}
              isSelected={isOff}
              onChange={setOff}
            />
            {isOff && <TextField label={t("reason")} value={reason} onChange={setReason} maxLength={120} />}
          </>
        )}
        {trouble && (
          <Callout tone="block" announce="assertive" title={t("notDone")}>
            {trouble}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
