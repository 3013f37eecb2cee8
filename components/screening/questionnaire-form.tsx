"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { applyRefusal } from "@/components/form/apply-refusal";
import { DraftNotice } from "@/components/form/draft-notice";
import { Form } from "@/components/form/form";
import { FormNumberField } from "@/components/form/form-number-field";
import { FormSelect } from "@/components/form/form-select";
import { FormTextArea } from "@/components/form/form-text-area";
import { SubmitButton } from "@/components/form/submit-button";
import { useDraft } from "@/components/form/use-draft";
import { useZodForm } from "@/components/form/use-zod-form";
import { Card } from "@/components/ui/card";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { AnswerScreeningInput } from "@/lib/screening/answer-screening.schema";
import type { ScreeningDto } from "@/lib/screening/get-screening.schema";
import { QuestionFields } from "./question-fields";
import { asInput, draftKey, formPath, openingValues, questionnaireSchema } from "./questionnaire-values";

export type AnswerAction = (input: AnswerScreeningInput) => Promise<Result<unknown, Refusal>>;

type QuestionnaireFormProps = {
  readonly screening: ScreeningDto;
  /** A clinician also judges the skin. */
  readonly byClinician: boolean;
  readonly answer: AnswerAction;
  readonly onSaved: () => void;
  /** What was typed and kept on the device was given up. */
  readonly onDiscarded: () => void;
};

const phototypes = ["I", "II", "III", "IV", "V", "VI"].map((label, index) => ({ id: String(index + 1), label }));
const sensitivities = ["normal", "sensitive", "very_sensitive"] as const;

/** The whole questionnaire, opened with the answers that stand. What is typed survives a reload; an unanswered question is named. */
export function QuestionnaireForm({ screening, byClinician, answer, onSaved, onDiscarded }: QuestionnaireFormProps) {
  const t = useTranslations("screening.form");
  const schema = useMemo(() => questionnaireSchema(t("answerIt")), [t]);
  const form = useZodForm(schema, { defaultValues: openingValues(screening) });
  const draft = useDraft(draftKey(screening), form);
  const { control } = form;
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const result = await answer(asInput(screening, values));
        if (result.ok) {
          draft.clear();
          onSaved();
          return;
        }
        const { refusal } = result;
        const fields = "fields" in refusal ? refusal.fields : [];
        applyRefusal(form, {
          ...refusal,
          fields: fields.map((field) => ({ ...field, path: formPath(screening.questions, field.path) })),
        });
      }}
    >
      <DraftNotice
        isStale={false}
        wasRestored={draft.wasRestored}
        words={{ stale: "", staleText: "", startOver: "", discard: t("discard") }}
        onStartOver={() => {
          draft.clear();
          form.reset(openingValues(screening));
          onDiscarded();
        }}
      />
      <p className="text-soft">{t("intro")}</p>
      {screening.isHidden && screening.record !== null && <p className="text-soft">{t("hidden")}</p>}
      <Card title={t("questions")}>
        {screening.questions.map((question) => (
          <QuestionFields key={question.id} question={question} zones={screening.zones} control={control} />
        ))}
      </Card>
      <Card title={t("about")}>
        <div className="flex flex-col gap-5">
          <FormNumberField
            control={control}
            name="weightKg"
            label={t("weight")}
            unit="kg"
            minValue={2}
            maxValue={500}
            step={0.1}
            optional
          />
          <FormTextArea control={control} name="medicines" label={t("medicines")} help={t("medicinesHelp")} optional />
          <FormTextArea control={control} name="allergies" label={t("allergies")} help={t("allergiesHelp")} optional />
        </div>
      </Card>
      {byClinician && (
        <Card title={t("skin")}>
          <div className="grid gap-5 sm:grid-cols-2">
            <FormSelect control={control} name="fitzpatrick" label={t("fitzpatrick")} options={phototypes} optional />
            <FormSelect
              control={control}
              name="sensitivity"
              label={t("sensitivity")}
              options={sensitivities.map((id) => ({ id, label: t(`sensitivities.${id}`) }))}
              optional
            />
          </div>
        </Card>
      )}
      <SubmitButton>{byClinician ? t("save") : t("send")}</SubmitButton>
    </Form>
  );
}
