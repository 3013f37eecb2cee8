"use client";

import { useTranslations } from "next-intl";
import type { Control } from "react-hook-form";
import { FormDateField } from "@/components/form/form-date-field";
import { FormTextArea } from "@/components/form/form-text-area";
import { Card } from "@/components/ui/card";
import type { EditorValues } from "./editor-values";

type ProposalFieldsProps = {
  readonly control: Control<EditorValues, unknown, EditorValues>;
  readonly today: string;
};

/** Why the rules change, and from which day the change may govern. */
export function ProposalFields({ control, today }: ProposalFieldsProps) {
  const t = useTranslations("protocols.editor");
  return (
    <Card title={t("proposal")}>
      <div className="flex flex-col gap-5">
        <FormTextArea control={control} name="reason" label={t("reason")} help={t("reasonHelp")} maxLength={500} />
        <FormDateField
          control={control}
          name="effectiveFrom"
          entry="type"
          label={t("effectiveFrom")}
          help={t("effectiveHelp")}
          min={today}
          className="max-w-60"
        />
      </div>
    </Card>
  );
}
