"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import type { Visit } from "./types";
import { useDeed } from "./use-deed";

const leastLetters = 3;

/** Ends a visit in which nothing is done, with the reason; asked once, because it cannot be taken back. */
export function EndUntreated({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("visit.end");
  const deed = useDeed(visit);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  async function end() {
    setPending(true);
    const outcome = await deed({ path: "/end", body: { reason }, step: null, label: t("title"), typed: [reason] });
    setPending(false);
    if (outcome.kind === "refused") return setTrouble(outcome.problem.message);
    setOpen(false);
  }
  return (
    <Dialog
      trigger={<Button variant="quiet">{t("button")}</Button>}
      title={t("title")}
      isOpen={isOpen}
      onOpenChange={setOpen}
      role="alertdialog"
      size="small"
      footer={({ close }) => (
        <>
          <Button onPress={close}>{t("back")}</Button>
          <Button variant="danger" isPending={isPending} isDisabled={reason.trim().length < leastLetters} onPress={end}>
            {t("confirm")}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        <p>{t("consequence")}</p>
        <TextArea label={t("reason")} value={reason} onChange={setReason} maxLength={500} />
        {trouble && <Callout tone="block" announce="assertive" title={trouble} />}
      </div>
    </Dialog>
  );
}
