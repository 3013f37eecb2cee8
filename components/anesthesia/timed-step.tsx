"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { TimeField } from "@/components/ui/time-field";
import type { Finding } from "@/lib/kernel/finding";
import type { TimedAct } from "./types";
import { WeighFindings } from "./weigh-findings";

type TimedStepProps = {
  readonly words: "remove" | "wipe";
  readonly of: { readonly visitId: string; readonly version: number; readonly applicationId: string };
  readonly act: TimedAct;
  readonly onChanged: () => void;
};

/** One large button for what is done now; a time typed for what was done before. What the rules say is read before it is kept. */
export function TimedStep({ words, of, act, onChanged }: TimedStepProps) {
  const t = useTranslations(`anesthesia.${words}`);
  const shared = useTranslations("anesthesia.timed");
  const router = useRouter();
  const [time, setTime] = useState<string | null>(null);
  const [isTyped, setTyped] = useState(false);
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [found, setFound] = useState<readonly Finding[]>([]);
  const [acknowledged, setAcknowledged] = useState<readonly string[]>([]);

  async function run() {
    setPending(true);
    setTrouble(null);
    const input = { ...of, ...(isTyped && time !== null ? { time } : {}), acknowledged: [...acknowledged] };
    const result = await act(input).catch(() => null);
    setPending(false);
    if (result?.ok) return onChanged();
    const refusal = result?.refusal;
    setFound(refusal?.kind === "findings" ? refusal.findings : []);
    setTrouble(refusal === undefined ? shared("unreachable") : refusal.message);
    if (refusal?.kind === "stale") router.refresh();
  }

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <Button variant="primary" isPending={isPending} onPress={run} className="h-16! px-8! text-lg! max-sm:w-full">
          {isTyped ? t("then") : t("now")}
        </Button>
        {isTyped ? (
          <TimeField label={shared("time")} value={time} onChange={setTime} className="w-36" />
        ) : (
          <Button variant="quiet" onPress={() => setTyped(true)} className="h-11!">
            {shared("earlier")}
          </Button>
        )}
      </div>
      {found.length > 0 ? (
        <div role="alert">
          <WeighFindings findings={found} acknowledged={acknowledged} onChange={setAcknowledged} isFact />
        </div>
      ) : (
        trouble && (
          <Callout tone="block" announce="assertive" title={shared("refused")}>
            {trouble}
          </Callout>
        )
      )}
    </div>
  );
}
