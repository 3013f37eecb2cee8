"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { TextField } from "@/components/ui/text-field";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";
import type { AnesthesiaActions } from "./types";

type SkipFormProps = {
  readonly checklist: Pick<ChecklistDto, "visitId" | "version">;
  readonly skip: AnesthesiaActions["skip"];
  readonly onChanged: () => void;
};

const REASONS = ["declined", "short", "tolerated", "contraindicated"] as const;

/** Why no anesthetic is used: one of the usual reasons, or one's own words. */
export function SkipForm({ checklist, skip, onChanged }: SkipFormProps) {
  const t = useTranslations("anesthesia.skip");
  const router = useRouter();
  const [because, setBecause] = useState("");
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function run() {
    setPending(true);
    const { visitId, version } = checklist;
    const result = await skip({ visitId, version, because }).catch(() => null);
    setPending(false);
    if (result?.ok) return onChanged();
    if (result?.refusal.kind === "stale") router.refresh();
    setTrouble(result?.refusal.message ?? t("unreachable"));
  }

  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <ul aria-label={t("usual")} className="flex flex-wrap gap-2">
        {REASONS.map((reason) => (
          <li key={reason}>
            <Button className="h-11!" onPress={() => setBecause(t(`reasons.${reason}`))}>
              {t(`reasons.${reason}`)}
            </Button>
          </li>
        ))}
      </ul>
      <TextField label={t("because")} value={because} onChange={setBecause} maxLength={300} />
      {trouble && (
        <Callout tone="block" announce="assertive" title={t("refused")}>
          {trouble}
        </Callout>
      )}
      <div>
        <Button
          variant="primary"
          isPending={isPending}
          isDisabled={because.trim().length < 3}
          onPress={run}
          className="h-14! px-8! text-lg! max-sm:w-full"
        >
          {t("confirm")}
        </Button>
      </div>
    </div>
  );
}
