"use client";

import { useTranslations } from "next-intl";
import { type Control, useWatch } from "react-hook-form";
import { FormCheckboxGroup } from "@/components/form/form-checkbox-group";
import { FormDateField } from "@/components/form/form-date-field";
import { FormRadioGroup } from "@/components/form/form-radio-group";
import { FormTextField } from "@/components/form/form-text-field";
import type { ScreeningDto } from "@/lib/screening/get-screening.schema";
import type { QuestionnaireValues } from "./questionnaire-values";

type QuestionFieldsProps = {
  readonly question: ScreeningDto["questions"][number];
  readonly zones: ScreeningDto["zones"];
  readonly control: Control<QuestionnaireValues, unknown, QuestionnaireValues>;
};

/** One question, and what a yes is asked further: until when, where, and a note. */
export function QuestionFields({ question, zones, control }: QuestionFieldsProps) {
  const t = useTranslations("screening.form");
  const name = `answers.${question.id}` as const;
  const applies = useWatch({ control, name: `${name}.applies` });
  return (
    <div className="border-b border-line py-4 first:pt-0 last:border-b-0">
      <FormRadioGroup
        control={control}
        name={`${name}.applies`}
        label={question.text}
        inline
        options={[
          { id: "yes", label: t("yes") },
          { id: "no", label: t("no") },
        ]}
      />
      {applies === "yes" && (
        <div className="mt-3 flex flex-col gap-4 border-l-2 border-line-strong pl-4">
          {question.lastDay !== null && (
            <FormDateField
              control={control}
              name={`${name}.until`}
              entry="type"
              label={`${question.lastDay.charAt(0).toUpperCase()}${question.lastDay.slice(1)}`}
              help={t("untilHelp")}
              optional
            />
          )}
          {question.asksZones && (
            <FormCheckboxGroup
              control={control}
              name={`${name}.zones`}
              label={t("zones")}
              help={t("zonesHelp")}
              options={zones}
              columns
            />
          )}
          <FormTextField control={control} name={`${name}.note`} label={t("note")} optional />
        </div>
      )}
    </div>
  );
}
