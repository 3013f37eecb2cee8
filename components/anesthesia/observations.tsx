"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";
import { clockOf } from "./clock-of";
import type { AnesthesiaActions } from "./types";

type Phase = ChecklistDto["observations"][number]["phase"];
type ObservationsProps = {
  readonly checklist: ChecklistDto;
  readonly observe: AnesthesiaActions["observe"];
  readonly onChanged: () => void;
};

const PHASES: readonly Phase[] = ["before", "during", "after", "instructions"];

/** How the patient was before, during and after, and what they were told: added to, never changed. */
export function Observations({ checklist, observe, onChanged }: ObservationsProps) {
  const t = useTranslations("anesthesia.observations");
  const { visitId, observations, zone, isOpen } = checklist;
  const [phase, setPhase] = useState<Phase>("before");
  const [text, setText] = useState("");
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const choose = (next: string) => {
    setPhase(PHASES.find((one) => one === next) ?? "before");
    if (next === "instructions" && text === "") setText(t("usualInstructions"));
  };

  async function add() {
    setPending(true);
    setTrouble(null);
    const result = await observe({ visitId, phase, text }).catch(() => null);
    setPending(false);
    if (!result?.ok) return setTrouble(result?.refusal.message ?? t("unreachable"));
    setText("");
    onChanged();
  }

  return (
    <Card title={t("title")} headingLevel={3}>
      {observations.length > 0 && (
        <ol className="mb-5 divide-y divide-line">
          {observations.map((one) => (
            <li key={one.id} className="grid gap-x-4 py-2 sm:grid-cols-[9rem_1fr]">
              <span className="text-soft">
                {clockOf(one.at, zone)} · {t(`phases.${one.phase}`)}
              </span>
              <span className="min-w-0 break-words">
                {one.text} <span className="text-soft">{one.by}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      {isOpen ? (
        <div className="flex max-w-2xl flex-col gap-4">
          <RadioGroup
            label={t("when")}
            inline
            value={phase}
            onChange={choose}
            options={PHASES.map((id) => ({ id, label: t(`phases.${id}`) }))}
          />
          <TextField label={t("text")} value={text} onChange={setText} maxLength={500} />
          {trouble && (
            <Callout tone="block" announce="assertive" title={t("refused")}>
              {trouble}
            </Callout>
          )}
          <div>
            <Button className="h-11!" isPending={isPending} isDisabled={text.trim().length < 2} onPress={add}>
              {t("add")}
            </Button>
          </div>
        </div>
      ) : (
        observations.length === 0 && <p className="text-soft">{t("none")}</p>
      )}
    </Card>
  );
}
