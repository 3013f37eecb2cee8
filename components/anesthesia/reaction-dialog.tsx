"use client";

import { Printer, Siren } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";
import { ToxicityCard } from "./toxicity-card";
import type { AnesthesiaActions } from "./types";

type ReactionDialogProps = {
  readonly checklist: Pick<ChecklistDto, "visitId" | "card" | "isOpen">;
  readonly react: AnesthesiaActions["react"];
  readonly onChanged: () => void;
};

const KINDS = ["severe", "methemoglobinemia", "early"] as const;

/** One tap from anywhere in the step: what to do first, then the signs seen and what was done, for the record. */
export function ReactionDialog({ checklist, react, onChanged }: ReactionDialogProps) {
  const t = useTranslations("anesthesia.reaction");
  const { visitId, card, isOpen } = checklist;
  const [signs, setSigns] = useState<readonly string[]>([]);
  const [other, setOther] = useState("");
  const [action, setAction] = useState("");
  const [isMissing, setMissing] = useState(false);
  const all = [...signs, ...(other.trim() === "" ? [] : [other.trim()])];
  const isWhole = all.length > 0 && action.trim().length >= 2;
  // The gravest of the signs names the reaction.
  const kind = KINDS.find((one) => card[one].some((sign) => signs.includes(sign))) ?? "other";

  return (
    <ActDialog
      trigger={
        <Button variant="danger" className="h-11!" icon={<Siren aria-hidden="true" size={18} strokeWidth={1.75} />}>
          {t("open")}
        </Button>
      }
      title={t("title")}
      size="large"
      closeLabel={t("close")}
      confirmLabel={isOpen ? t("confirm") : undefined}
      unreachable={t("unreachable")}
      run={() => {
        if (isWhole) return react({ visitId, kind, signs: all, action: action.trim() });
        setMissing(true);
        return null;
      }}
      describe={({ message }) => message}
      onDone={() => {
        setSigns([]);
        setOther("");
        setAction("");
        onChanged();
      }}
      onToggle={() => setMissing(false)}
    >
      <ToxicityCard card={card} />
      <div>
        <Button icon={<Printer aria-hidden="true" size={16} strokeWidth={1.5} />} onPress={() => window.print()}>
          {t("print")}
        </Button>
      </div>
      {isOpen && (
        <div className="flex flex-col gap-4 print:hidden">
          <CheckboxGroup
            label={t("signs")}
            columns
            options={KINDS.toReversed().flatMap((one) => card[one].map((sign) => ({ id: sign, label: sign })))}
            value={[...signs]}
            onChange={setSigns}
            error={isMissing && all.length === 0 ? t("signsMissing") : undefined}
          />
          <TextField label={t("other")} optional value={other} onChange={setOther} maxLength={200} />
          <TextArea
            label={t("action")}
            value={action}
            onChange={setAction}
            maxLength={500}
            error={isMissing && action.trim().length < 2 ? t("actionMissing") : undefined}
          />
        </div>
      )}
    </ActDialog>
  );
}
