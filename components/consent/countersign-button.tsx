"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import type { CountersignConsentInput } from "@/lib/consent/countersign-consent.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type CountersignButtonProps = {
  readonly consentId: string;
  readonly countersign: (input: CountersignConsentInput) => Promise<Result<unknown, Refusal>>;
};

/** The clinician's own signature: that they explained it, and whether the patient can decide. */
export function CountersignButton({ consentId, countersign }: CountersignButtonProps) {
  const t = useTranslations("consent.countersign");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [explained, setExplained] = useState(false);
  const [capacity, setCapacity] = useState<"yes" | "doubt">();
  const [note, setNote] = useState("");
  const [isPending, setPending] = useState(false);
  const [refused, setRefused] = useState<string>();
  const isComplete = explained && (capacity === "yes" || (capacity === "doubt" && note.trim() !== ""));
  async function confirm() {
    setPending(true);
    const noted = note.trim() === "" ? {} : { note };
    const result = await countersign({ consentId, capacity: capacity === "yes", explained: true, ...noted });
    setPending(false);
    if (!result.ok) return setRefused(result.refusal.message);
    setOpen(false);
    showToast({ tone: "ok", title: t("done") });
    router.refresh();
  }
  return (
    <Dialog
      trigger={<Button variant="primary">{t("open")}</Button>}
      title={t("title")}
      isOpen={isOpen}
      onOpenChange={setOpen}
      footer={() => (
        <Button variant="primary" isDisabled={!isComplete} isPending={isPending} onPress={confirm}>
          {t("confirm")}
        </Button>
      )}
    >
      <div className="flex flex-col gap-4">
        {refused !== undefined && <Callout tone="block" title={refused} announce="assertive" />}
        <p className="text-soft">{t("text")}</p>
        <Checkbox label={t("explained")} isSelected={explained} onChange={setExplained} />
        <RadioGroup
          label={t("capacity")}
          value={capacity ?? null}
          onChange={(id) => setCapacity(id === "yes" ? "yes" : "doubt")}
          options={[
            { id: "yes", label: t("can") },
            { id: "doubt", label: t("doubt") },
          ]}
        />
        {capacity === "doubt" && <TextArea label={t("note")} value={note} onChange={setNote} maxLength={2000} />}
      </div>
    </Dialog>
  );
}
