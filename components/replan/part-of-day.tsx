"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TimeField } from "@/components/ui/time-field";

type Part = { readonly from: string | null; readonly to: string | null };

/** From when to when; an empty field means the day's beginning or end. Taken over by the button, so that half a time asks nothing. */
export function PartOfDay({ from, to, onChange }: Part & { readonly onChange: (part: Part) => void }) {
  const t = useTranslations("replan.form");
  const [part, setPart] = useState<Part>({ from, to });
  const isBackwards = part.from !== null && part.to !== null && part.to <= part.from;
  const isChanged = part.from !== from || part.to !== to;
  return (
    <div className="flex flex-wrap items-start gap-3">
      <TimeField
        label={t("from")}
        help={t("fromHelp")}
        value={part.from}
        onChange={(value) => setPart({ ...part, from: value })}
        className="w-32"
      />
      <TimeField
        label={t("to")}
        help={t("toHelp")}
        value={part.to}
        onChange={(value) => setPart({ ...part, to: value })}
        error={isBackwards ? t("backwards") : undefined}
        className="w-32"
      />
      {isChanged && (
        <Button isDisabled={isBackwards} onPress={() => onChange(part)} className="mt-6">
          {t("apply")}
        </Button>
      )}
    </div>
  );
}
