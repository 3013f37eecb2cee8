"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
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
  const common = useTranslations("common");
  const router = useRouter();
  const [explained, setExplained] = useState(false);
  const [capacity, setCapacity] = useState<"yes" | "doubt" | null>(null);
  const [note, setNote] = useState("");
  const [isAsked, setAsked] = useState(false);
  const missing = {
    explained: !explained,
    capacity: capacity === null,
    note: capacity === "doubt" && note.trim() === "",
  };
  const say = (field: keyof typeof missing) => (isAsked && missing[field] ? t(`missing.${field}`) : undefined);
  function run() {
    setAsked(true);
    if (missing.explained || missing.capacity || missing.note) return null;
    const noted = note.trim() === "" ? {} : { note };
    return countersign({ consentId, capacity: capacity === "yes", explained: true, ...noted });
  }
  return (
    <ActDialog
      trigger={<Button variant="primary">{t("open")}</Button>}
      title={t("title")}
      closeLabel={common("cancel")}
      confirmLabel={t("confirm")}
      unreachable={common("noAnswer")}
      run={run}
      describe={({ message }) => message}
      onToggle={() => setAsked(false)}
      onDone={() => {
        showToast({ tone: "ok", title: t("done") });
        router.refresh();
      }}
    >
      <p className="text-soft">{t("text")}</p>
      <Checkbox label={t("explained")} isSelected={explained} onChange={setExplained} error={say("explained")} />
      <RadioGroup
        label={t("capacity")}
        value={capacity}
        onChange={(id) => setCapacity(id === "yes" ? "yes" : "doubt")}
        options={[
          { id: "yes", label: t("can") },
          { id: "doubt", label: t("doubt") },
        ]}
        error={say("capacity")}
      />
      {capacity === "doubt" && (
        <TextArea label={t("note")} value={note} onChange={setNote} maxLength={2000} error={say("note")} />
      )}
    </ActDialog>
  );
}
